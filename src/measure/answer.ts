/**
 * The answer to one question while a page renders: from what the pass before the build has kept, else measured now in
 * the same way, so that a lesson can be written against a running server.
 */
import { resolve } from 'node:path';
import type { Given } from './attributes.ts';
import { courseFolders } from './folders.ts';
import { Known } from './known.ts';
import { Pool } from './pool.ts';
import type { Question } from './question.ts';
import { settle } from './settle.ts';
import { WhileUsed } from './while-used.ts';
import type { Simulations } from './simulations.ts';
import { Store } from './store.ts';

export type Reader<Answer> = (simulations: Simulations, given: Given) => Promise<Question<Answer>>;

/**
 * A page asks dozens of questions at once: they share the threads and what is known. Threads do not live on, because
 * they would measure with sources that have changed since.
 */
const session = new WhileUsed(
  () => {
    const folders = courseFolders(resolve('.'));
    const pool = new Pool(folders);
    return { pool, known: new Known(new Store(folders), pool) };
  },
  ({ pool }) => pool.close(),
);

/** Throws where the attributes are wrong, or where the answer is that the sentence does not hold. */
export async function answerNow<Answer>(read: Reader<Answer>, simulations: Simulations, given: Given): Promise<Answer> {
  const [settled] = await session.use(async ({ known }) => settle([await read(simulations, given)], known));
  if (!settled || 'failed' in settled) throw new Error(settled?.failed ?? 'no answer');
  if (settled.fault !== undefined) throw new SentenceError(settled.fault, settled.answer);
  return settled.answer;
}

/** The attributes are right, but the runs do not bear out what is said. */
export class SentenceError<Answer = unknown> extends Error {
  readonly answer: Answer;

  constructor(fault: string, answer: Answer) {
    super(fault);
    this.name = 'SentenceError';
    this.answer = answer;
  }
}
