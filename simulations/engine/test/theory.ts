/** How tests of formulas compare: with references computed elsewhere, and with the words of a formula that keeps silent. */
import assert from 'node:assert/strict';
import { studentInterval } from '../src/interval.ts';
import { disagreement } from '../src/oracle.ts';
import type { Tolerance } from '../src/oracle.ts';
import type { Prediction } from '../src/simulation.ts';
import { valueOf } from '../src/theory/prediction.ts';

/** References of many digits come from 30-digit arithmetic; round ones say with `relative` how far they were rounded. */
export function agrees(prediction: Prediction | number, reference: number, relative = 1e-9): void {
  const value = typeof prediction === 'number' ? prediction : valueOf(prediction);
  assert.ok(Math.abs(value - reference) <= relative * Math.abs(reference), `${value} is not ${reference}`);
}

/** Why a formula says nothing; empty where it says something. */
export function silentOf(prediction: Prediction): string {
  return 'silent' in prediction ? prediction.silent : '';
}

/** Plays seeds 1..k and holds their mean to the formula by the oracle rule. */
export function measuredAs(
  prediction: Prediction | number,
  play: (seed: number) => number,
  { seeds, ...tolerance }: Tolerance & { readonly seeds: number },
): void {
  const perSeed = Array.from({ length: seeds }, (_, i) => play(i + 1));
  const expected = typeof prediction === 'number' ? prediction : valueOf(prediction);
  assert.equal(disagreement({ ...studentInterval(perSeed), perSeed }, expected, tolerance), null);
}
