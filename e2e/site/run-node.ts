/** Runs one of a course's own programs to its end; what it printed is the error where it fails. */
import { execFile } from 'node:child_process';

const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: undefined };

export interface Program {
  /** The folder it runs in. */
  readonly cwd: string;
  /** A script, then its arguments. */
  readonly words: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export function runNode({ cwd, words, env = {} }: Program): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd, env: { ...environment, ...env }, maxBuffer: 2 ** 26 };
    execFile(process.execPath, [...words], options, (error, out, complaints) => {
      if (error)
        reject(new Error(`${words.join(' ')} failed in ${cwd}:\n${out.slice(-4000)}\n${complaints.slice(-4000)}`));
      else resolve(out);
    });
  });
}
