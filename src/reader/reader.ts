/** The reader's own records in this browser: what was tried, what was tried last, all of it as a file and back. */
import { ATTEMPT_VERSION } from './attempt.ts';
import type { Attempt } from './attempt.ts';
import { storageKeeper } from './keeper.ts';
import type { Keeper } from './keeper.ts';
import { latestAttempt } from './latest.ts';
import { appendRecord, mergeRecords, readRecords } from './records.ts';
import type { Records } from './records.ts';

export const ATTEMPTS_KEY = 'under-load:attempts';
const keeper: Keeper = storageKeeper(() => localStorage, ATTEMPTS_KEY);

export type NewAttempt = Omit<Attempt, 'v' | 'id' | 'at'>;

export function addAttempt(made: NewAttempt): void {
  const at = Date.now();
  const [salt] = crypto.getRandomValues(new Uint32Array(1));
  // Read again at once: another tab may have added its own.
  keeper.write(
    appendRecord(keeper.read(), {
      v: ATTEMPT_VERSION,
      id: `${at.toString(36)}-${(salt ?? 0).toString(36)}`,
      ...made,
      at,
    }),
  );
}

export const records = (): Records => readRecords(keeper.read());

export const latest = (places: readonly string[], revision: number): Attempt | null =>
  latestAttempt(records().attempts, places, revision);

/** All records, as the text of a file. */
export const exportRecords = (): string => keeper.read();

/** Adds what a file holds; nothing here is removed or overwritten. */
export function importRecords(text: string): void {
  keeper.write(mergeRecords(keeper.read(), text));
}
