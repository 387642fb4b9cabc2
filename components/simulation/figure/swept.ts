/** What a sweep has found so far, as plain data between threads; and what is read from it. */
import type { Scenario } from '@under-load/engine';
import type { Measurement } from './long-run.ts';

export interface SweepTask {
  readonly simulation: string;
  readonly seeds: number;
  readonly lanes: readonly {
    /** One a value that is measured. */
    readonly points: readonly Scenario[];
    /** One a value at which theory is asked. */
    readonly fine: readonly Scenario[];
  }[];
}

/** The measures at one value; or why they cannot be had. */
export type SweptPoint =
  { readonly seeds: number; readonly measures: Readonly<Record<string, Measurement>> } | { readonly fault: string };

export interface SweptLane {
  /** Null where nothing has been measured yet. */
  readonly points: readonly (SweptPoint | null)[];
  /** By measure: what theory says, or the assumption that fails. Empty until theory has been asked. */
  readonly theory: readonly Readonly<Record<string, number | string>>[];
}

export interface Swept {
  readonly lanes: readonly SweptLane[];
  /** Studies of one seed that are done, and how many there will be. */
  readonly done: number;
  readonly of: number;
}

export const measurementAt = (point: SweptPoint | null | undefined, measure: string): Measurement | null => {
  const found = point && 'measures' in point ? point.measures[measure] : undefined;
  return found && Number.isFinite(found.value) ? found : null;
};

/** A stretch of the axis on which theory is silent for one reason, in indices of its fine values. */
export interface Silence {
  readonly lane: number;
  readonly from: number;
  readonly to: number;
  readonly why: string;
}

/**
 * Where an assumption of the theory of a measure fails. A reason that names an amount is one reason whatever the amount;
 * the words are those nearest to where theory still speaks.
 */
export function silences(lanes: readonly SweptLane[], measure: string): readonly Silence[] {
  const found: Silence[] = [];
  for (const [lane, { theory }] of lanes.entries()) {
    let open: { from: number; why: string } | null = null;
    const close = (to: number) => {
      if (open && open.from <= to) found.push({ lane, from: open.from, to, why: open.why });
      open = null;
    };
    for (const [i, predictions] of theory.entries()) {
      const said = predictions[measure];
      const why: string | null = typeof said === 'string' ? said : null;
      if (open && (why === null || kindOf(why) !== kindOf((open as { why: string }).why))) close(i - 1);
      if (why !== null) open ??= { from: i, why };
    }
    close(theory.length - 1);
  }
  return found;
}

const kindOf = (why: string): string => why.replace(/[\d.,\u202f]+/g, '#');

/** How many guesses came within a fifth of what was measured, and which was farthest off, as a share of it. */
export function judgeGuess(
  guess: readonly (number | null)[],
  measured: readonly (number | null)[],
): { readonly close: number; readonly of: number; readonly farthest: number | null } {
  const known = guess.flatMap((said, place) => {
    const is = measured[place] ?? null;
    return said === null || is === null ? [] : [{ place, off: Math.abs(said - is) / Math.max(Math.abs(is), 1e-12) }];
  });
  const farthest = [...known].sort((a, b) => b.off - a.off)[0];
  return {
    close: known.filter(({ off }) => off <= CLOSE).length,
    of: known.length,
    farthest: farthest?.place ?? null,
  };
}

const CLOSE = 0.2;

/** Seeds that every value has had. */
export function seedsOf(swept: Swept | null): number {
  const counts = (swept?.lanes ?? []).flatMap(({ points }) =>
    points.map((point) => (point && 'seeds' in point ? point.seeds : Infinity)),
  );
  const least = Math.min(...counts);
  return Number.isFinite(least) ? least : 0;
}
