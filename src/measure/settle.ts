/**
 * Answers questions by measuring what they need, more seeds for those not settled. An answer depends on its own question
 * only: it sees the seeds it asked for, whatever else is known, so that the same sources always give the same pages.
 */
import type { Known } from './known.ts';
import { ofFirst, scenarioKey } from './measurements.ts';
import type { Measurements } from './measurements.ts';
import { FIRST_SEEDS, MOST_SEEDS } from './question.ts';
import type { Answered, Need, Question } from './question.ts';

export type Settled<Answer> = Answered<Answer> | { readonly failed: string };

export async function settle<Answer>(questions: readonly Question<Answer>[], known: Known): Promise<Settled<Answer>[]> {
  const began = begin(questions, known);
  const answers = await Promise.all(questions.map((question) => settleOne(question, known)));
  await began;
  return answers;
}

/** Asks for the first seeds of every scenario, most first: what is asked for together is measured in one go. */
async function begin(questions: readonly Question<unknown>[], known: Known): Promise<void> {
  const wanted = new Map<string, { readonly need: Need; readonly seeds: number }>();
  for (const { needs, leastSeeds } of questions)
    for (const need of needs) {
      const key = scenarioKey(need.simulation, need.scenario);
      const other = wanted.get(key);
      wanted.set(key, {
        need: { ...need, figure: need.figure || other?.need.figure },
        seeds: Math.max(leastSeeds, other?.seeds ?? FIRST_SEEDS),
      });
    }
  const orders = [...wanted.values()].sort((a, b) => b.seeds - a.seeds);
  // A run that fails is reported by the questions that need it.
  await Promise.allSettled(orders.map(({ need, seeds }) => known.upTo(seeds, need)));
}

async function settleOne<Answer>(question: Question<Answer>, known: Known): Promise<Settled<Answer>> {
  const { needs, leastSeeds } = question;
  for (let round = FIRST_SEEDS; ; round *= 2) {
    const seeds = Math.max(round, leastSeeds);
    let measured: readonly Measurements[];
    try {
      measured = await Promise.all(needs.map((need) => known.upTo(seeds, need)));
    } catch (error) {
      return { failed: `the run failed: ${words(error)}` };
    }
    try {
      const answered = question.answer(measured.map((each) => ofFirst(seeds, each)));
      if (answered.settled || round >= MOST_SEEDS) return answered;
    } catch (error) {
      return { failed: words(error) };
    }
  }
}

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));
