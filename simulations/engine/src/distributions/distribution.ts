/**
 * A distribution: what a draw is on average, how much it varies, where its formula comes from.
 */
import { EngineError } from '../error.ts';
import type { Stream } from '../stream.ts';

/** Draws numbers, and knows their mean, their variance and where its formula comes from. */
export interface Distribution {
  readonly name: string;
  readonly mean: number;
  /** Infinity where the tail is too heavy to have one. */
  readonly variance: number;
  /** Where the formula for a draw comes from. */
  readonly source: string;
  draw(stream: Stream): number;
}

/** Variance over squared mean: 0 for fixed times, 1 for exponential ones. */
export function squaredVariation({ mean, variance }: Distribution): number {
  return variance / (mean * mean);
}

/** Refuses a shape that is not allowed, in words. */
export function mustHold(holds: boolean, what: string, fix: string): void {
  if (!holds) throw new EngineError({ what, fix });
}
