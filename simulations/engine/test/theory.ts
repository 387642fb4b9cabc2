/** How tests of formulas compare: with references computed elsewhere, and with the words of a formula that keeps silent. */
import assert from 'node:assert/strict';
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
