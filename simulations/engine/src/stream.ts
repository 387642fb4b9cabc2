/**
 * A stream of random numbers for one purpose. Equal (seed, name, entity) give equal streams in every JavaScript
 * engine; different ones are unrelated, so a model that draws more from one never disturbs another.
 *
 * The generator is Chris Doty-Humphrey's sfc32 (128 bits of state). Its state is an `Int32Array`, because V8 boxes a
 * 32-bit word held in a variable.
 */
import { EngineError } from './error.ts';
import { hashName, hashNumbers } from './hash.ts';
import { ln } from './math.ts';

const TWO_TO_32 = 4294967296;

/**
 * Random numbers for one purpose: equal for equal seed, name and entity, on every machine. Seed and entity are whole
 * numbers from 0 to 2^32 − 1; others throw an `EngineError`.
 */
export class Stream {
  readonly name: string;
  readonly #state: Int32Array;

  /** `entity` sets apart streams of one purpose: the failures of server 2, the key choices of client 5. */
  constructor(seed: number, name: string, entity?: number) {
    this.name = entity === undefined ? name : `${name} ${entity}`;
    this.#state = hashNumbers(hashName(seed, name), entity === undefined ? [] : [entity]);
  }

  /** 32 random bits, as a whole number from 0 to 2^32 − 1. */
  bits(): number {
    const state = this.#state;
    const b = state[1] as number;
    const c = state[2] as number;
    const out = ((state[0] as number) + b + (state[3] as number)) | 0;
    state[3] = (state[3] as number) + 1;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + out;
    return out >>> 0;
  }

  /** Uniform in (0, 1): the odd multiples of 2^−53, so never 0, never 1, and symmetric about a half. */
  uniform(): number {
    return uniformOf(this.bits(), this.bits());
  }

  /** Exponential with this mean, by inversion: one uniform number each, and it falls as that number rises. */
  exponential(mean = 1): number {
    return -mean * ln(uniformOf(this.bits(), this.bits()));
  }

  /** A whole number from 0 to n − 1, each equally likely. */
  below(n: number): number {
    if (!(n >= 1 && n <= TWO_TO_32 && Math.floor(n) === n))
      throw new EngineError({
        what: `below(${n}) on stream "${this.name}"`,
        fix: 'ask for a whole number from 1 to 2^32',
      });
    // Bits past the last whole multiple of n would favour small numbers: draw again.
    const limit = TWO_TO_32 - (TWO_TO_32 % n);
    let bits = this.bits();
    while (bits >= limit) bits = this.bits();
    return bits % n;
  }

  /** True with this probability. */
  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** Puts a list into random order, in place (Fisher and Yates), and returns it. */
  shuffle<T>(list: T[]): T[] {
    for (let last = list.length - 1; last > 0; last--) {
      const chosen = this.below(last + 1);
      const kept = list[last] as T;
      list[last] = list[chosen] as T;
      list[chosen] = kept;
    }
    return list;
  }
}

/** 52 bits of two words, and half a step: an odd multiple of 2^−53. */
export function uniformOf(front: number, back: number): number {
  return ((front >>> 6) * 67108864 + (back >>> 6) + 0.5) * 2.220446049250313e-16;
}
