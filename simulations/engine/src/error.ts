/**
 * The one error the engine throws on purpose: what is wrong, when in the simulation it came up, what to do about it.
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
}
