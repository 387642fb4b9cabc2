/**
 * What recording costs, and what it gives: one task in this process, the result printed. `recording.ts` starts it.
 *
 *     bare      ns an event of M/M/8 in scripts: nothing recorded, nothing counted
 *     counted   the same with a histogram of latencies, as a study runs it
 *     marked    the same with a histogram and three marks a request
 *     recorded  the same with a histogram and four records a request, two of which are opened and closed
 *     seek      a window of a million records: bytes a record, and milliseconds to read the state at any moment
 *     branch    milliseconds to run a 60 s lesson again with one more intervention
 */
import { replay, resolveScenario, run, Stream, study } from '../src/index.ts';
import type { Intervention, Run, Simulation } from '../src/index.ts';
import { contender } from './contenders/engine-scripts.ts';
import { milliseconds } from './milliseconds.ts';
import { lesson, RECORDS_A_REQUEST } from './lesson.ts';
import { median } from './median.ts';

const REQUESTS = 2e5;
const EVENTS = 2 * REQUESTS;

const task = process.argv[2] ?? '';
process.stdout.write(JSON.stringify(await measured()));

async function measured(): Promise<Readonly<Record<string, number>>> {
  if (task === 'bare') return timed((share) => contender.runs.mm8(REQUESTS * share));
  if (task === 'counted')
    return timed((share) => {
      const simulation = ofRequests(REQUESTS * share);
      study(simulation, scenarioOf(simulation), { seeds: 1 });
    });
  if (task === 'marked' || task === 'recorded')
    return timed((share) => {
      const simulation = ofRequests(REQUESTS * share, task === 'marked' ? 'marks' : 'story');
      run(simulation, scenarioOf(simulation));
    });
  return task === 'seek' ? seek() : branch();
}

function ofRequests(requests: number, records: 'story' | 'marks' = 'story'): Simulation {
  return lesson({ requests, seconds: requests / 6.4, records });
}

function scenarioOf(simulation: Simulation, interventions: readonly Intervention[] = []) {
  return resolveScenario(simulation, { interventions }).scenario;
}

/** Nanoseconds an event, after a tenth of it to warm up; and once more, as on a page that runs again what it has run. */
async function timed(work: (share: number) => unknown): Promise<Record<string, number>> {
  const once = async (): Promise<number> => {
    const start = milliseconds();
    await work(1);
    return ((milliseconds() - start) * 1e6) / EVENTS;
  };
  await work(0.1);
  return { first: await once(), again: await once() };
}

function seek(): Record<string, number> {
  const simulation = ofRequests(1_005_000 / RECORDS_A_REQUEST);
  const long = run(simulation, scenarioOf(simulation));
  const records = [long.items.count, ...[long.spans, long.travels].map(({ order }) => order.length)].reduce(
    (sum, count) => sum + count,
    long.marks.at.length + long.states.at.length,
  );
  const reader = replay(long, simulation);
  const moments = new Stream(1, 'moments');
  const { from, until } = long.window;
  const times: number[] = [];
  for (let i = 0; i < 5000; i++) {
    const at = from + moments.uniform() * (until - from);
    const start = performance.now();
    const moment = reader.at(at);
    const seen = moment.spans.length + moment.travels.length + moment.open(0, 'wait').length;
    times.push(performance.now() - start);
    if (!(seen >= 0)) throw new Error('a moment without spans');
  }
  times.sort((a, b) => a - b);
  return {
    records,
    bytesARecord: bytesOf(long) / records,
    seekMedian: median(times),
    seek99: times[Math.floor(0.99 * times.length)] as number,
  };
}

function bytesOf({ items, spans, travels, marks, states }: Run): number {
  const { payload, ...columns } = items;
  let bytes = 0;
  for (const table of [columns, payload, spans, travels, marks, states])
    for (const column of Object.values(table)) if (ArrayBuffer.isView(column)) bytes += column.byteLength;
  return bytes;
}

function branch(): Record<string, number> {
  const simulation = lesson({ requests: 60 * 400, seconds: 60 });
  run(simulation, scenarioOf(simulation));
  const scenario = scenarioOf(simulation, [{ at: 30, action: 'slow', thing: 'servers' }]);
  const start = milliseconds();
  const branched = run(simulation, scenario);
  return { milliseconds: milliseconds() - start, records: RECORDS_A_REQUEST * branched.items.count };
}
