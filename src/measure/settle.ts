/** Answers questions by measuring what they need, more seeds for those not settled, each scenario once for all. */
import { scenarioKey } from './measurements.ts';
import type { Measurements } from './measurements.ts';
import { FIRST_SEEDS, MOST_SEEDS } from './question.ts';
import type { Answered, Need, Question } from './question.ts';
import type { Store } from './store.ts';

export interface Measurer {
  measure(need: Need, seeds: number): Promise<Measurements>;
}

export type Settled<Answer> = Answered<Answer> | { readonly failed: string };

export interface Settling<Answer> {
  readonly answers: readonly Settled<Answer>[];
  /** How many scenarios were needed, and how many of them had to be measured now. */
  readonly scenarios: number;
  readonly measuredNow: number;
}

export async function settle<Answer>(
  questions: readonly Question<Answer>[],
  store: Store,
  measurer: Measurer,
): Promise<Settling<Answer>> {
  const known = new Map<string, Measurements>();
  const failed = new Map<string, string>();
  const measuredNow = new Set<string>();
  const keys = questions.map(({ needs }) => needs.map(({ simulation, scenario }) => scenarioKey(simulation, scenario)));
  const answers: (Settled<Answer> | undefined)[] = questions.map(() => undefined);

  const provide = async (key: string, need: Need, seeds: number): Promise<void> => {
    const enough = (measured: Measurements | null | undefined): measured is Measurements =>
      !!measured && (measured.deterministic || measured.seeds >= seeds);
    if (enough(known.get(key)) || failed.has(key)) return;
    const kept = store.read(need);
    if (enough(kept)) return void known.set(key, kept);
    measuredNow.add(key);
    try {
      const measurements = await measurer.measure(need, seeds);
      known.set(key, measurements);
      store.write(need, measurements);
    } catch (error) {
      failed.set(key, error instanceof Error ? error.message : String(error));
    }
  };

  const answer = (question: Question<Answer>, index: number): Settled<Answer> => {
    const own = keys[index] ?? [];
    const broken = own.find((key) => failed.has(key));
    if (broken !== undefined) return { failed: `the run failed: ${failed.get(broken)}` };
    try {
      return question.answer(own.map((key) => known.get(key) as Measurements));
    } catch (error) {
      return { failed: error instanceof Error ? error.message : String(error) };
    }
  };

  let open = questions.map((_, index) => index);
  for (let seeds = FIRST_SEEDS; open.length > 0 && seeds <= MOST_SEEDS; seeds *= 2) {
    const wanted = new Map<string, { need: Need; seeds: number }>();
    for (const index of open) {
      const question = questions[index] as Question<Answer>;
      question.needs.forEach((need, i) => {
        const key = keys[index]?.[i] as string;
        wanted.set(key, { need, seeds: Math.max(seeds, question.leastSeeds, wanted.get(key)?.seeds ?? 0) });
      });
    }
    await Promise.all([...wanted].map(([key, each]) => provide(key, each.need, each.seeds)));
    open = open.filter((index) => {
      const given = answer(questions[index] as Question<Answer>, index);
      answers[index] = given;
      return !('failed' in given) && !given.settled;
    });
  }
  return { answers: answers as Settled<Answer>[], scenarios: new Set(keys.flat()).size, measuredNow: measuredNow.size };
}
