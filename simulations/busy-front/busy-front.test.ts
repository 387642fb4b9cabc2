import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { resolveScenario, run, valueOf, type Run } from '@under-load/engine';
import { proving } from '../proving.ts';
import simulation from './index.ts';
import { USERS } from './scene.ts';

const { scenarioOf, studied, agrees, onEverySeed } = proving(simulation);

const MODES = ['loop', 'threads', 'priority', 'offload'] as const;
const predicted = (text: string, measure: string) =>
  valueOf(simulation.theory!(scenarioOf(text).parameters as never)[measure]!);

test('the figures of Pollaczek and Khinchine, of processor sharing, of Cobham and of a worker', () => {
  const known = [
    ['mode=loop', 'meanLatency', 0.078],
    ['mode=threads', 'meanLatency', 0.01],
    ['mode=threads', 'meanJob', 0.25],
    ['mode=priority', 'meanLatency', 0.021],
    ['mode=priority&slice=5', 'meanLatency', 0.002 + 0.0017 / 0.8],
    ['mode=offload', 'meanLatency', 0.00225],
    ['mode=offload', 'meanJob', 0.0875],
  ] as const;
  for (const [text, measure, seconds] of known)
    assert.ok(Math.abs(predicted(text, measure) / seconds - 1) < 1e-9, `${text}: ${measure}`);
});

test('what is measured at a middling load is what they say', () => {
  const middling = 'jobRate=6';
  for (const mode of MODES) agrees(`${middling}&mode=${mode}`, 'meanLatency', 0.06, 20);
  for (const mode of MODES) agrees(`${middling}&mode=${mode}`, 'meanJob', 0.06, 20);
  agrees(`${middling}&mode=priority&slice=5`, 'meanLatency', 0.03, 10);
});

test('requests under equal sharing take as long whatever the length of the jobs, if their work is the same', () => {
  for (const jobs of ['jobTime=10&jobRate=30', 'jobTime=50&jobRate=6'])
    agrees(`mode=threads&${jobs}`, 'meanLatency', 0.06, 20);
  assert.equal(
    predicted('mode=threads&jobTime=10&jobRate=30', 'meanLatency'),
    predicted('mode=threads&jobTime=50&jobRate=6', 'meanLatency'),
  );
});

const anything = fc.record({
  mode: fc.constantFrom(...MODES),
  jobTime: fc.integer({ min: 1, max: 100 }),
  jobRate: fc.integer({ min: 0, max: 10 }),
  slice: fc.constantFrom(1, 7, Infinity),
  workers: fc.integer({ min: 1, max: 3 }),
  requestRate: fc.integer({ min: 5, max: 100 }),
});

/** The spans of one kind that lie whole in the window, with the work their thing did for each item. */
function workOf({ spans, names, window }: Run, kind: string): Map<number, number> {
  const work = new Map<number, number>();
  const cut = new Set<number>();
  for (let i = 0; i < spans.start.length; i++) {
    if (names.spans[spans.kind[i]!] !== kind) continue;
    const [start, end, item] = [spans.start[i]!, spans.end[i]!, spans.item[i]!];
    if (start <= window.from || end >= window.until) cut.add(item);
    work.set(item, (work.get(item) ?? 0) + end - start);
  }
  for (const item of cut) work.delete(item);
  return work;
}

test('nobody is sooner than alone, and one processor never does two things at once', () => {
  fc.assert(
    fc.property(anything, (set) => {
      const watched = run(simulation, resolveScenario(simulation, { set }).scenario);
      const { tally, spans } = watched;
      assert.ok((tally.samples['latency']?.quantile(0) ?? Infinity) >= 0.002 * (1 - 1e-9));
      assert.ok((tally.samples['job time']?.quantile(0) ?? Infinity) >= (set.jobTime / 1000) * (1 - 1e-9));
      for (const seconds of workOf(watched, 'request').values()) assert.ok(seconds >= 0.002 * (1 - 1e-9));
      if (set.mode !== 'loop' && set.mode !== 'priority') return;
      const order = [...spans.start.keys()]
        .filter((i) => spans.thing[i] !== USERS)
        .sort((a, b) => spans.start[a]! - spans.start[b]!);
      for (let i = 1; i < order.length; i++)
        assert.ok(spans.start[order[i]!]! >= spans.end[order[i - 1]!]! - 1e-9, 'two at once');
    }),
    { numRuns: 40, seed: 1 },
  );
});

test('a slice as long as the job is no slice, and requests wait less the shorter it is', () => {
  const whole = studied('mode=priority', 3).measures['meanLatency']!.perSeed;
  assert.deepEqual(studied('mode=priority&slice=50', 3).measures['meanLatency']!.perSeed, whole);
  const latencies = [50, 20, 5, 1].map(
    (slice) => studied(`mode=priority&slice=${slice}`, 3).measures['meanLatency']!.value,
  );
  for (let i = 1; i < latencies.length; i++) assert.ok(latencies[i]! < latencies[i - 1]!);
});

test('demand is the same in every mode', () => {
  const texts = [...MODES.map((mode) => `mode=${mode}`), 'mode=offload&workers=3', 'mode=priority&slice=5'];
  assert.equal(new Set(texts.map((text) => run(simulation, scenarioOf(text)).demandHash)).size, 1);
});

test('the point of each preset, on every seed', () => {
  const holds = onEverySeed(6);
  holds('in-turn', 'meanLatency', (loop, worker) => loop! > 15 * worker!);
  holds('in-turn', 'meanJob', (loop, worker) => loop! > worker!);
  holds('threads', 'meanLatency', (loop, threads, worker) => loop! > 4 * threads! && threads! > 3 * worker!);
  holds('threads', 'meanJob', (loop, threads, worker) => threads! > 1.4 * loop! && loop! > worker!);
  holds('requests-first', 'meanLatency', (whole, slices, worker) => whole! > 4 * slices! && slices! > 1.5 * worker!);
  holds('requests-first', 'meanJob', (_whole, slices, worker) => slices! > 1.8 * worker!);
  holds('more-jobs', 'meanLatency', (first, workers) => first! < 0.006 && workers! < 0.003);
  holds('more-jobs', 'meanJob', (first, workers) => first! > 1 && workers! < 0.07);
  holds('short-jobs', 'meanLatency', (loop, worker) => loop! < 1.05 * worker!);
});
