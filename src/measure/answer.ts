/**
 * The answer to one question while a page renders: from what the pass before the build has kept, else measured now in
 * the same way, so that a lesson can be written against a running server.
 */
import { resolve } from 'node:path';
import type { Given } from './attributes.ts';
import { courseFolders } from './folders.ts';
import type { CourseFolders } from './folders.ts';
import { Known } from './known.ts';
import type { Measurer } from './known.ts';
import { Pool } from './pool.ts';
import type { Question } from './question.ts';
import { settle } from './settle.ts';
import type { Simulations } from './simulations.ts';
import { Store } from './store.ts';

export type Reader<Answer> = (simulations: Simulations, given: Given) => Promise<Question<Answer>>;

/** Throws where the attributes are wrong, or where the answer is that the sentence does not hold. */
export async function answerNow<Answer>(read: Reader<Answer>, simulations: Simulations, given: Given): Promise<Answer> {
  const question = await read(simulations, given);
  const folders = courseFolders(resolve('.'));
  let pool: Pool | undefined;
  // Threads are made anew each time: one that lived on would measure with sources that have changed since.
  const measurer: Measurer = {
    measure: (need, seeds) => (pool ??= new Pool(folders)).measure(need, seeds),
  };
  try {
    const [given] = await settle([question], new Known(storeOf(folders), measurer));
    if (!given || 'failed' in given) throw new Error(given?.failed ?? 'no answer');
    if (given.fault !== undefined) throw new SentenceError(given.fault, given.answer);
    return given.answer;
  } finally {
    await pool?.close();
  }
}

let kept: Store | undefined;

/** Sources do not change during a build, so that their fingerprint is taken once; they do under a running server. */
function storeOf(folders: CourseFolders): Store {
  return import.meta.env.PROD ? (kept ??= new Store(folders)) : new Store(folders);
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
