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

/** Whether the reader has ever met this goal. */
export const reached = (places: readonly string[], revision: number): boolean =>
  records().attempts.some(
    (attempt) => places.includes(attempt.activity) && attempt.revision === revision && attempt.verdict === 'met',
  );

/** All records, as the text of a file. */
export const exportRecords = (): string => keeper.read();

export interface Imported {
  /** Attempts that were not known here. */
  readonly added: number;
  /** Lines of the file that could not be read. */
  readonly unread: number;
  /** False where this browser keeps them no longer than the page. */
  readonly kept: boolean;
}

/** Adds what a file holds; nothing here is removed or overwritten. Null where the file holds no attempt at all. */
export function importRecords(text: string): Imported | null {
  const { attempts, aside } = readRecords(text);
  if (attempts.length === 0) return null;
  const before = keeper.read();
  const merged = mergeRecords(before, text);
  const kept = merged === before || keeper.write(merged);
  const added = readRecords(merged).attempts.length - readRecords(before).attempts.length;
  return { added, unread: aside.length, kept };
}
