/** What lesson components need of the reader's own records. */
export { addAttempt, latest, reached } from '../reader/reader.ts';
export type { Attempt, Verdict } from '../reader/attempt.ts';
