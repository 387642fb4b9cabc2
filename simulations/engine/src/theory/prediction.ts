/** What a formula says, with its source; or which of its assumptions fails, and then it says nothing. */
import type { Prediction } from '../simulation.ts';

/** A value with its formula and source. */
export function predicted(value: number, formula: string, source: string): Prediction {
  return { value, formula, source };
}

/** No value, and the assumption that fails. */
export function silent(assumption: string): Prediction {
  return { silent: assumption };
}

/** The value, or NaN where the formula is silent: for comparing predictions and for building one upon another. */
export function valueOf(prediction: Prediction): number {
  return 'value' in prediction ? prediction.value : NaN;
}

/** Why no steady state exists at this load (work that arrives ÷ work that can be done), or null where one does. */
export function overload(load: number): { readonly silent: string } | null {
  if (load < 1) return null;
  return {
    silent:
      load === 1
        ? 'Exactly as much work arrives as can be done. By chance the line then grows beyond any bound; a mean needs a load below 1.'
        : `More work arrives than can be done (${rounded(load)} times as much), so the line grows for as long as this lasts.`,
  };
}

function rounded(x: number): number {
  return Math.floor(x * 100 + 0.5) / 100;
}
