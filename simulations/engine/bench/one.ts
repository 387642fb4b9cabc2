/**
 * Runs one contender once, in this process, and prints what it took and what it found; or writes the draws of a model
 * for contenders in other languages. `compare.ts` starts it.
 *
 *     node one.ts run <contender> <model> <requests> <folder of peers>
 *     node one.ts draws <model> <requests> <file>
 */
import { writeFileSync } from 'node:fs';
import { contenders } from './contenders.ts';
import { milliseconds } from './milliseconds.ts';
import { between, BETWEEN_WRITES, BALANCED, draws, FOLLOWERS, models } from './models.ts';
import type { ModelName } from './models.ts';

/** What one run took and found. */
export interface Measured {
  /** Per event: time of this thread on a processor, so that others on the machine count as little as may be. */
  readonly nanoseconds: number;
  readonly mean: number;
}

const [task, ...words] = process.argv.slice(2);
if (task === 'run') await runOne(words as [string, ModelName, string, string]);
else writeDraws(words as [ModelName, string, string]);

async function runOne([name, model, requestsText, peers]: [string, ModelName, string, string]): Promise<void> {
  const requests = Number(requestsText);
  const run = (await contenders[name]!.load(peers)).runs[model];
  // A first, shorter run lets the just-in-time compiler do its work.
  await run(requests / 10);
  const start = milliseconds();
  const mean = await run(requests);
  const taken = milliseconds() - start;
  const measured: Measured = { nanoseconds: (taken * 1e6) / (models[model].eventsPerRequest * requests), mean };
  process.stdout.write(JSON.stringify(measured));
}

/** Arrivals, work, two choices and eight latencies for each request, as doubles, one stream after the other. */
function writeDraws([model, requestsText, file]: [ModelName, string, string]): void {
  const requests = Number(requestsText);
  const { arrivals, work, choice, latency } = draws();
  const mean = { mm1: between(1), mm8: between(8), balancer: between(BALANCED), protocol: BETWEEN_WRITES }[model];
  const drawn = [
    Float64Array.from({ length: requests }, () => arrivals.exponential(mean)),
    Float64Array.from({ length: requests }, () => work.exponential()),
    Float64Array.from({ length: 2 * requests }, () => choice.below(BALANCED)),
    Float64Array.from({ length: 2 * FOLLOWERS * requests }, () => latency.exponential()),
  ];
  writeFileSync(file, Buffer.concat(drawn.map(({ buffer }) => Buffer.from(buffer))));
}
