/**
 * Luck that belongs to something, not to a moment: a uniform number that depends only on the seed, a name and a few
 * whole numbers (request 17, attempt 2). However many other draws a policy makes, attempt 2 of request 17 keeps its luck.
 */
import { hashName, hashNumbers, turn } from './hash.ts';
import { uniformOf } from './stream.ts';

/** Gives a uniform number in (0, 1) for a name and whole numbers, the same however often it is asked. */
export type Coin = (name: string, ...of: number[]) => number;

/**
 * The coin of one seed. Give it a name and whole numbers; it gives back a uniform number in (0, 1). Numbers that are
 * not whole, or not from 0 to 2^32 − 1, throw an `EngineError`.
 */
export function coinOf(seed: number): Coin {
  const named = new Map<string, Int32Array>();
  return (name, ...of) => {
    let start = named.get(name);
    if (start === undefined) named.set(name, (start = hashName(seed, name)));
    const state = hashNumbers(start, of);
    return uniformOf(turn(state), turn(state));
  };
}

/**
 * One toss: a uniform number in (0, 1). Where many are made with one seed, `coinOf` remembers the names. Throws as that
 * does.
 */
export function coin(seed: number, name: string, ...of: number[]): number {
  return coinOf(seed)(name, ...of);
}
