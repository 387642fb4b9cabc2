/**
 * Runs one model with everybody and prints a table. Every run has a process of its own, peers take turns so that a slow
 * minute hits all alike, and the median counts. Whoever gives another answer than the engine did other work: an error.
 */
import { CALLBACKS } from './contenders.ts';
import { models } from './models.ts';
import type { ModelName } from './models.ts';
import { median } from './median.ts';
import { ONE, reported } from './peers.ts';
import type { Participant } from './peers.ts';

/** Median nanoseconds an event, by name. */
export type Times = Readonly<Record<string, number>>;

export function compare(
  model: ModelName,
  rounds: number,
  all: readonly Participant[],
  say: (line: string) => void,
): Times {
  const samples: Record<string, number[]> = {};
  for (const participant of all) checkAnswer(participant, model);
  for (let round = 0; round < rounds; round++)
    for (const { name, run } of all) (samples[name] ??= []).push(run(model).nanoseconds);

  const times = Object.fromEntries(Object.entries(samples).map(([name, values]) => [name, median(values)]));
  const yardstick = times[all[0]?.name ?? ''] as number;
  say(`\n${models[model].title}`);
  say(row('', 'ns an event', 'least–most', 'ratio'));
  for (const [name, values] of Object.entries(samples))
    say(
      row(
        name,
        times[name]!.toFixed(1),
        `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}`,
        (times[name]! / yardstick).toFixed(2),
      ),
    );
  return times;
}

/** The engine's answer for as many requests, which all must give to 9 digits. */
const answers = new Map<string, number>();

function checkAnswer({ name, requests, run }: Participant, model: ModelName): void {
  const count = String(requests(model));
  const key = `${model} ${count}`;
  const expected = answers.get(key) ?? reported(process.execPath, [ONE, 'run', CALLBACKS, model, count, 'none']).mean;
  answers.set(key, expected);
  const { mean } = run(model);
  if (!(Math.abs(mean - expected) <= 1e-9 * expected))
    throw new Error(`${name} gives ${mean} for ${models[model].title}, the engine ${expected}: not the same work.`);
}

function row(name: string, time: string, range: string, ratio: string): string {
  return `  ${name.padEnd(28)}${time.padStart(12)}${range.padStart(18)}${ratio.padStart(9)}`;
}
