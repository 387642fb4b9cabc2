/**
 * Zipf: rank k of n is drawn with a probability in proportion to k^−exponent. The popularity of keys, pages, films.
 */
import { pow } from '../math.ts';
import { mustHold } from './distribution.ts';
import type { Distribution } from './distribution.ts';

export interface ZipfOptions {
  /** How many ranks there are. */
  readonly ranks: number;
  /** 0 makes all alike; popularity on the web is near 1. */
  readonly exponent: number;
}

/** A Zipf distribution: draws ranks, and knows the share of each. */
export interface Zipf extends Distribution {
  /** The share of draws that this rank gets; ranks count from 1. */
  probability(rank: number): number;
}

/**
 * Draws ranks from 1 (the most popular) to `ranks`. Throws an `EngineError` for more than ten million of them, and a
 * negative exponent.
 */
export function zipf({ ranks, exponent }: ZipfOptions): Zipf {
  mustHold(
    ranks >= 1 && Math.floor(ranks) === ranks && ranks <= 1e7,
    `a Zipf distribution over ${ranks} ranks`,
    'give a whole number from 1 to 10,000,000',
  );
  mustHold(
    exponent >= 0 && exponent < Infinity,
    `a Zipf exponent of ${exponent}`,
    'give a finite number that is not negative',
  );
  /** The sum of the weights of rank 1 up to and including each. */
  const upTo = new Float64Array(ranks);
  let [total, first, second] = [0, 0, 0];
  for (let rank = 1; rank <= ranks; rank++) {
    const weight = pow(rank, -exponent);
    upTo[rank - 1] = total += weight;
    first += rank * weight;
    second += rank * rank * weight;
  }
  const mean = first / total;
  return {
    name: `Zipf of exponent ${exponent} over ${ranks} ranks`,
    mean,
    variance: second / total - mean * mean,
    source: 'inversion by binary search in the cumulated weights',
    probability: (rank) => pow(rank, -exponent) / total,
    draw(stream) {
      const target = stream.uniform() * total;
      let [low, high] = [0, ranks - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((upTo[middle] as number) < target) low = middle + 1;
        else high = middle;
      }
      return low + 1;
    },
  };
}
