/**
 * The one error the engine throws on purpose: what is wrong, when in the simulation it came up, where, what to do about it.
 */
export interface EngineErrorParts {
  /** What was found, and what would have been allowed. */
  readonly what: string;
  /** Simulation time at which it came up (seconds, or steps), where there was one. */
  readonly at?: number | undefined;
  /** The thing, station or script it came up at. */
  readonly where?: string | undefined;
  /** What to do about it, as an instruction. */
  readonly fix: string;
}

/** The one error the engine throws on purpose. Its message reads: what (where, when): what to do. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly what: string;
  readonly at: number | undefined;
  readonly where: string | undefined;
  readonly fix: string;

  constructor({ what, at, where, fix }: EngineErrorParts) {
    const place = [where && `at ${where}`, at !== undefined && `at time ${at}`].filter(Boolean).join(', ');
    super(`${what}${place && ` (${place})`}: ${fix}`);
    this.what = what;
    this.at = at;
    this.where = where;
    this.fix = fix;
  }

  /**
   * File and line of the model that asked the engine for what it cannot do: `file:///…/model.ts:12`. Undefined where the
   * engine had gone on by itself (a script that yielded; `where` names it), and where models and engine stand in one file.
   */
  get line(): string | undefined {
    for (const frame of this.stack?.split('\n') ?? []) {
      const [, file, line] = /((?:file|https?):\/\/.+?):(\d+):\d+/.exec(frame) ?? [];
      if (file?.startsWith(ENGINE) === false) return `${file}:${line}`;
      // Whoever let the simulation run is not to blame for what happens in it.
      if (/\b(?:run|step)\b.*simulator\.[jt]s/.test(frame)) return undefined;
    }
    return undefined;
  }
}

// Every host has it, but TypeScript knows it only where a host's own types are loaded.
const { url } = import.meta as unknown as { readonly url: string };
const ENGINE = url.slice(0, url.lastIndexOf('/') + 1);
