import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { disagreement, mmcMeanResponse, resolveScenario, run, valueOf } from '@under-load/engine';
import { proving } from '../proving.ts';
import simulation from './index.ts';
import { bounds, threadsOf, type Values } from './parameters.ts';
import { DOING } from './stage.ts';

const { scenarioOf, studied, onEverySeed } = proving(simulation);

const valuesOf = (text: string) => scenarioOf(text).parameters as unknown as Values;
const predictedFor = (text: string, measure: string): number =>
  valueOf(simulation.theory!(scenarioOf(text).parameters as never)[measure]!);
const near = (value: number, expected: number, within: number) =>
  assert.ok(Math.abs(value - expected) <= within, `${value} is not ${expected}`);

test('threads that wait bound the rate by their number over the whole time, cores by the computing alone', () => {
  const { threads, cores } = bounds(valuesOf(''));
  near(threads, 160, 1e-9);
  near(cores, 800, 1e-9);
  assert.equal(bounds(valuesOf('handler=awaiting')).threads, Infinity);
  near(bounds(valuesOf('connections=50')).connections, 50 / 0.095, 1e-9);
});

test('with room for all the pool is M/M/c, with little M/M/c/K', () => {
  const wait = (arrivalRate: number) => valueOf(mmcMeanResponse({ arrivalRate, servers: 16, serviceRate: 10 })) - 0.1;
  near(wait(140), 0.02542, 5e-6);
  near(wait(155), 0.1718, 5e-5);
  near(predictedFor('arrivalRate=140&room=1000', 'meanLatency') - 0.1, wait(140), 1e-9);
  near(predictedFor('', 'refusedShare'), 0.2, 5e-5);
  near(predictedFor('', 'meanLatency'), 0.3875, 5e-5);
  near(predictedFor('handler=awaiting', 'meanLatency'), 0.1, 5e-5);
  near(predictedFor('handler=awaiting&arrivalRate=700', 'meanLatency'), 0.1074, 1e-4);
});

test('where threads wait for cores nothing is predicted', () => {
  const { meanLatency } = simulation.theory!(valuesOf('arrivalRate=700&threads=75') as never);
  assert.ok('silent' in meanLatency!);
});

test('a run is as theory says', () => {
  for (const [text, seeds] of [
    ['', 20],
    ['arrivalRate=120', 20],
    ['handler=awaiting', 20],
    ['handler=awaiting&arrivalRate=500', 20],
  ] as const) {
    const { measures, theory } = studied(text, seeds);
    // Where more comes than threads can do, all are in use in every run, and no statistics are needed.
    const more = text === '' ? [] : ['threadsInUse'];
    for (const measure of ['meanLatency', 'throughput', 'cpu', 'requestsInside', ...more])
      assert.equal(
        disagreement(measures[measure]!, valueOf(theory[measure]!), { relative: 0.03 }),
        null,
        `${text}: ${measure}`,
      );
  }
});

test('fifty connections carry fifty over the time of an answer', () => {
  const { measures } = studied('handler=awaiting&arrivalRate=700&connections=50', 20);
  assert.equal(disagreement(measures['throughput']!, 50 / 0.095, { relative: 0.03 }), null);
});

const anything = fc.record({
  handler: fc.constantFrom('blocking', 'awaiting'),
  threads: fc.integer({ min: 1, max: 40 }),
  cores: fc.integer({ min: 1, max: 8 }),
  arrivalRate: fc.integer({ min: 20, max: 400 }),
  connections: fc.constantFrom(1, 5, 30, Infinity),
  room: fc.constantFrom(0, 3, 50),
});

test('whoever came is answered, refused or inside; no tier holds more than it has places', () => {
  fc.assert(
    fc.property(anything, (set) => {
      const { scenario } = resolveScenario(simulation, { set });
      const values = scenario.parameters as unknown as Values;
      const { tally, marks, names, items } = run(simulation, scenario);
      const ended = (name: string) => {
        const kind = names.marks.indexOf(name);
        return [...marks.kind].filter((each) => each === kind).length;
      };
      const left = ended('answered') + ended('no thread') + ended('no connection');
      const most = threadsOf(values) + 2 * set.room + Math.min(set.connections, 1e6);
      assert.ok(left <= items.kind.length && items.kind.length - left <= most);
      assert.ok(tally.averages['threads in use']! <= threadsOf(values));
      assert.ok((tally.averages['connections in use'] ?? 0) <= set.connections);
      assert.ok(tally.averages['cores in use']! <= set.cores);
    }),
    { numRuns: 25, seed: 1 },
  );
});

test('a thread that never waits is free or computes, one that waits with its request shows it', () => {
  const waits = DOING.indexOf('waiting with its request');
  const shown = (text: string) => new Set(run(simulation, scenarioOf(text)).states.value);
  assert.ok(shown('').has(waits));
  assert.ok(!shown('handler=awaiting').has(waits));
});

test('the requests, what they compute and how long their answers take are the same whoever waits', () => {
  const variants = ['', 'handler=awaiting', 'threads=75', 'cores=8', 'handler=awaiting&connections=50', 'room=0'];
  const hashes = variants.map((text) => run(simulation, scenarioOf(text)).demandHash);
  assert.equal(new Set(hashes).size, 1);
});

test('the point of each preset, on every seed', () => {
  const holds = onEverySeed(2);
  holds('more-cores', 'throughput', (four, eight) => Math.abs(eight! - four!) < 0.03 * four! && four! < 166);
  holds('more-cores', 'cpu', (four, eight) => four! < 0.21 && eight! < 0.11);
  holds('let-go', 'meanLatency', (waits, goes) => waits! > 0.34 && goes! < 0.11);
  holds('let-go', 'refusedShare', (waits, goes) => waits! > 0.14 && goes === 0);
  holds('nearly-full', 'meanLatency', (waits, goes) => waits! > 0.13 && goes! < 0.11);
  holds('nearly-full', 'cpu', (waits) => waits! < 0.21);
  holds('more-threads', 'meanLatency', (few, many, goes) => few! > 1.15 * many! && Math.abs(many! - goes!) < 0.01);
  holds('fifty-connections', 'throughput', (all, fifty) => all! > 650 && fifty! < 560);
  holds('fifty-connections', 'meanLatency', (all, fifty) => fifty! > 1.5 * all!);
  holds('quiet', 'waitForThread', (waits, goes) => waits! < 0.004 && goes! < 0.004);
});
