/**
 * Something given from outside (a link, a command line, an attribute) that could not be used as it was. A page shows
 * it and goes on with `used`; a command prints it and stops.
 */
export interface Problem {
  /** The parameter or key: `servers`, `do`, `a.policy`. */
  readonly where: string;
  readonly found: string;
  readonly allowed: string;
  /** What is used in its place. */
  readonly used: string;
}

/** One sentence that says where, what was found, what is allowed and what is used in its place. */
export function problemSentence({ where, found, allowed, used }: Problem): string {
  return `${where}: found ${found}, allowed is ${allowed}; using ${used}.`;
}
