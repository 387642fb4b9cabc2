/** What is wrong with a lesson, at its place, as an author reads it in the terminal. */
import type { ClaimAnswer } from './claim.ts';
import type { Place } from './markup.ts';

export interface Complaint {
  readonly file: string;
  readonly place: Place;
  readonly component: string;
  /** What is wrong, in one sentence or more. */
  readonly message: string;
  /** What the lesson says there. */
  readonly sentence?: string | undefined;
  /** Further lines: what was claimed, what was measured, what to do. */
  readonly details?: readonly (readonly [string, string])[] | undefined;
}

const WIDEST = 160;

export function complaintText({
  file,
  place: { line, column },
  component,
  message,
  sentence,
  details = [],
}: Complaint): string {
  const lines = [`${file}:${line}:${column} <${component}> ${message}`];
  if (sentence)
    details = [['sentence', `“${sentence.length > WIDEST ? `${sentence.slice(0, WIDEST)}…` : sentence}”`], ...details];
  for (const [name, value] of details) lines.push(`    ${`${name}:`.padEnd(10)}${value}`);
  return lines.join('\n');
}

/** A claim that the runs do not bear out, or do not decide. */
export function claimComplaint({
  verdict,
  claimed,
  found,
  seeds,
}: ClaimAnswer): Pick<Complaint, 'message' | 'details'> {
  return {
    message:
      verdict === 'false'
        ? 'says what the runs do not.'
        : `is not decided by ${seeds} seeds: the two sides are too close.`,
    details: [
      ['claimed', claimed],
      ['measured', found],
      [
        'do',
        verdict === 'false'
          ? 'correct the sentence and the claim; if they are right, the model or its parameters changed'
          : 'claim less (is="within", another times), or compare runs that differ more',
      ],
    ],
  };
}
