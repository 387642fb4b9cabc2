/**
 * One thing a reader tried: a bet, an answer, a challenge. Attempts are only ever added. Since runs are values, what an
 * attempt claims about a run can be computed again from its scenario.
 */

/** The version of the records this course writes. */
export const ATTEMPT_VERSION = 1;

export interface Attempt {
  readonly v: number;
  /** Unique among a reader's attempts. */
  readonly id: string;
  /** The state of the curriculum it was made in, such as 2026-1; empty where unknown. */
  readonly release: string;
  readonly curriculum: string;
  /** `lesson#activity`, by the ids of that time; a renamed lesson names its former ids as aliases. */
  readonly activity: string;
  /** Revision of the lesson. */
  readonly revision: number;
  /** `simulation@version` of the model it is about; null where it is about none. */
  readonly model: string | null;
  /** `simulation/preset?values`; null where it is about no run. */
  readonly scenario: string | null;
  /** What the reader said: an option, a number, words; for a challenge, the values that were set. */
  readonly response: string;
  readonly verdict: Verdict;
  /** From 0 to 1; null where nothing was scored. */
  readonly score: number | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export const VERDICTS = ['right', 'wrong', 'met', 'missed', 'skipped', 'seen'] as const;
export type Verdict = (typeof VERDICTS)[number];

export type Checked = { readonly attempt: Attempt } | { readonly fault: string };

/** Whether something is an attempt of the present version; fields that are not known are dropped. */
export function checkAttempt(found: unknown): Checked {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return { fault: 'it is no record' };
  const record = found as Readonly<Record<string, unknown>>;
  const wrong = (field: string) => ({
    fault: `its field ${field} holds ${(JSON.stringify(record[field]) ?? 'nothing').slice(0, 40)}`,
  });
  const { v, id, release, curriculum, activity, revision, model, scenario, response, verdict, score, at } = record;
  if (v !== ATTEMPT_VERSION) return wrong('v');
  for (const [field, value] of Object.entries({ id, release, curriculum, activity, response }))
    if (typeof value !== 'string') return wrong(field);
  for (const [field, value] of Object.entries({ model, scenario }))
    if (value !== null && typeof value !== 'string') return wrong(field);
  if (id === '') return wrong('id');
  if (!/^[^#\s]+#[^#\s]+$/.test(activity as string)) return wrong('activity');
  if (!(typeof revision === 'number' && Number.isInteger(revision) && revision >= 1)) return wrong('revision');
  if (!VERDICTS.includes(verdict as Verdict)) return wrong('verdict');
  if (score !== null && !(typeof score === 'number' && score >= 0 && score <= 1)) return wrong('score');
  if (!(typeof at === 'number' && Number.isFinite(at))) return wrong('at');
  return {
    attempt: {
      v,
      id,
      release,
      curriculum,
      activity,
      revision,
      model,
      scenario,
      response,
      verdict,
      score,
      at,
    } as Attempt,
  };
}
