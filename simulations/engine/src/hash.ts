/**
 * Turns (seed, name, whole numbers) into 128 well-mixed bits: the starting state of a random stream.
 *
 * The state is that of Chris Doty-Humphrey's sfc32 generator, and each word is stirred in between turns of it. A turn
 * can be undone, so two inputs of one length that differ in one word can never meet; all others meet by chance only,
 * as 128 bits do. Not meant to withstand an attacker.
 */
import { EngineError } from './error.ts';

const TURNS_PER_WORD = 6;
const TURNS_AT_END = 14;

/** One turn of sfc32: returns 32 bits (as a signed integer) and moves the state on. */
export function turn(state: Int32Array): number {
  const b = state[1] as number;
  const c = state[2] as number;
  const out = ((state[0] as number) + b + (state[3] as number)) | 0;
  state[3] = (state[3] as number) + 1;
  state[0] = b ^ (b >>> 9);
  state[1] = c + (c << 3);
  state[2] = ((c << 21) | (c >>> 11)) + out;
  return out;
}

/** Stirs one 32-bit word into the state. */
export function absorb(state: Int32Array, word: number): void {
  state[0] = (state[0] as number) ^ word;
  for (let i = 0; i < TURNS_PER_WORD; i++) turn(state);
  // The fourth word of sfc32 only counts; this makes it depend on what was stirred in, and can be undone too.
  state[3] = (state[3] as number) + (state[1] as number);
}

/** The state for a seed and a name, to which whole numbers may be added. */
export function hashName(seed: number, name: string): Int32Array {
  const state = Int32Array.of(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344);
  absorb(state, word(seed, 'a seed'));
  absorb(state, name.length);
  for (let i = 0; i < name.length; i++) absorb(state, name.charCodeAt(i));
  return state;
}

/** Adds whole numbers (an entity, an attempt) to a hashed name and finishes. The given state is left as it was. */
export function hashNumbers(named: Int32Array, numbers: readonly number[]): Int32Array {
  const state = named.slice();
  for (const number of numbers) absorb(state, word(number, 'a number that names a random draw'));
  absorb(state, numbers.length);
  for (let i = 0; i < TURNS_AT_END; i++) turn(state);
  return state;
}

function word(value: number, what: string): number {
  if (value >>> 0 !== value)
    throw new EngineError({
      what: `${what} is ${value}, but must be a whole number from 0 to 4294967295`,
      fix: 'give a whole number; count entities and attempts from 0',
    });
  return value;
}
