/** What the engine promises to be, and whether this machine saw it: one line a target. */

export interface Target {
  readonly what: string;
  readonly most: number;
  /** Undefined where what it needs is missing here. */
  readonly found: number | undefined;
  readonly unit?: string;
}

/** One line: `met` or `MISSED`, what was found, what was promised. */
export function targetLine({ what, most, found, unit = '' }: Target): string {
  const verdict = found === undefined || Number.isNaN(found) ? 'unknown' : found <= most ? 'met' : 'MISSED';
  const figure = found === undefined || Number.isNaN(found) ? '–' : `${digits(found)}${unit}`;
  return `  ${verdict.padEnd(9)}${what.padEnd(62)}${figure.padStart(12)}   at most ${digits(most)}${unit}`;
}

function digits(value: number): string {
  return Number(value.toPrecision(3)).toString();
}
