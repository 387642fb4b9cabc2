/**
 * Whatever numbers come in, what comes out is a number, silence in words, or an `EngineError` with advice; never NaN that shows
 * up somewhere else.
 */
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import * as engine from '../src/index.ts';
import { EngineError, Stream } from '../src/index.ts';
import type { Distribution } from '../src/index.ts';
import { formulaCalls } from './formula-calls.ts';

const nonsense = fc.constantFrom(NaN, Infinity, -Infinity, -1, -1e-9);
const extreme = fc.constantFrom(0, -0, 1, 1e-9, 1e9, 1 - 2 ** -53);
const number = fc.oneof(
  { weight: 12, arbitrary: fc.double({ min: 1e-9, max: 4, noNaN: true }) },
  { weight: 3, arbitrary: extreme },
  { weight: 1, arbitrary: nonsense },
);
const count = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 60 }) },
  { weight: 1, arbitrary: fc.oneof(nonsense, fc.constant(1.5)) },
);

for (const [name, call] of Object.entries(formulaCalls))
  test(`${name}: a number, silence in words, or an error with advice`, () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const outcome = outcomeOf(() => call({ number: () => draw(() => number), count: () => draw(() => count) }));
        assert.equal(firstNaN(outcome), null);
      }),
    );
  });

test('no public formula is left out', async () => {
  const files = globSync(join(import.meta.dirname, '../src/theory/*.ts')).filter((file) => !file.endsWith('.test.ts'));
  const own = await Promise.all(files.map((file) => import(file) as Promise<Record<string, unknown>>));
  const isFormula = new Set(own.flatMap((module) => Object.values(module)));
  const notAFormula = ['predicted', 'silent', 'valueOf', 'overload'];
  const names = Object.entries(engine).flatMap(([name, value]) => (isFormula.has(value) ? [name] : []));
  const missing = names.filter((name) => !(name in formulaCalls) && !notAFormula.includes(name));
  assert.deepEqual(missing, [], 'add a call of each to test/formula-calls.ts');
});

const makers: Record<string, (n: () => number, c: () => number) => Distribution> = {
  deterministic: (n) => engine.deterministic(n()),
  exponential: (n) => engine.exponential(n()),
  erlang: (n, c) => engine.erlang({ mean: n(), stages: c() }),
  hyperexponential: (n) => engine.hyperexponential({ mean: n(), squaredVariation: n() }),
  lognormal: (n) => engine.lognormal({ mean: n(), squaredVariation: n() }),
  normal: (n) => engine.normal({ mean: n(), standardDeviation: n() }),
  pareto: (n) => engine.pareto({ least: n(), shape: n() }),
  uniform: (n) => engine.uniform(n(), n()),
  zipf: (n, c) => engine.zipf({ ranks: c(), exponent: n() }),
  empirical: (n) => engine.empirical([n(), n()]),
  shifted: (n) => engine.shifted(n(), engine.exponential(n())),
  mixture: (n) =>
    engine.mixture({ share: n(), of: engine.exponential(n()) }, { share: n(), of: engine.uniform(0, n()) }),
};

for (const [name, make] of Object.entries(makers))
  test(`${name}: draws, mean and variance are numbers, or the shape is refused`, () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const outcome = outcomeOf(() => {
          const made = make(
            () => draw(() => number),
            () => draw(() => count),
          );
          const stream = new Stream(1, 'draws');
          return [made.mean, made.variance, ...Array.from({ length: 20 }, () => made.draw(stream))];
        });
        assert.equal(firstNaN(outcome), null);
      }),
    );
  });

/** Makes and uses each part; what is refused changes nothing. Gives what can be read from them afterwards. */
function used(n: () => number, c: () => number): unknown {
  const simulator = new engine.Simulator();
  const tally = new engine.Tally();
  const stream = (name: string) => new Stream(1, name);
  const readings: (() => unknown)[] = [() => simulator.now];
  const tries = (act: () => unknown): void => void outcomeOf(act);
  tries(() => {
    const station = new engine.Station(simulator, { slots: c(), waitingRoom: c(), speed: n(), order: 'priority' });
    readings.push(() => [station.load, station.waiting, station.inService, station.speed]);
    tries(() => station.enter(() => station.work(n(), () => station.release()), n()));
    tries(() => station.setSpeed(n()));
  });
  tries(() => {
    const shared = new engine.SharedStation(simulator, { servers: n(), speed: n() });
    readings.push(() => [shared.load, shared.share, shared.speed]);
    for (let i = 0; i < 3; i++) tries(() => shared.work(n()));
    simulator.after(1, () => tries(() => shared.setSpeed(n())));
  });
  tries(() => {
    const preemptive = new engine.PreemptiveStation(simulator, { servers: c(), speed: n() });
    readings.push(() => [preemptive.load, preemptive.waiting]);
    for (let i = 0; i < 3; i++) tries(() => preemptive.work(n(), { priority: n() }));
  });
  tries(() => {
    const bucket = new engine.TokenBucket(simulator, { rate: n(), burst: n(), initial: n() });
    readings.push(() => [bucket.tokens, bucket.rate]);
    simulator.after(1, () => tries(() => bucket.tryTake(n())));
    tries(() => bucket.setRate(n()));
  });
  tries(() => {
    const clock = new engine.Clock(simulator, { ahead: n(), drift: n() });
    readings.push(() => [clock.now, clock.ahead, clock.elapsed, clock.trueSeconds(1)]);
    tries(() => clock.set(n()));
    tries(() => simulator.after(clock.trueSeconds(n()), () => tries(() => clock.setDrift(n()))));
  });
  tries(() => {
    const link = { latency: n(), loss: n(), duplication: n() };
    const network = new engine.Network<number>(simulator, { link, stream });
    const [a] = ['a', 'b'].map((id) => network.node(id, { on: () => tally.sample('on the way', simulator.now) }));
    readings.push(() => network.counts);
    for (let i = 0; i < 5; i++) tries(() => a?.send('b', i));
  });
  const arrivals = [
    () => engine.poisson(n(), stream('poisson')),
    () => engine.regular(n()),
    () => engine.renewal(engine.exponential(n()), stream('renewal')),
    () => engine.bursty({ rateInBurst: n(), burst: n(), silence: n() }, stream('bursts')),
    () => engine.replayed([n(), n(), n()]),
  ];
  for (const make of arrivals)
    tries(() => {
      const made = make();
      readings.push(() => made.rate);
      engine.startArrivals(simulator, made, () => tally.count('arrivals'));
    });
  tries(() => engine.startClients(simulator, { clients: c(), thinkTime: () => 1, request: () => engine.sleep(1) }));
  for (let i = 0; i < 3; i++) {
    tries(() => tally.level('level', n(), simulator.now));
    tries(() => tally.sample('sample', n()));
    tries(() => tally.count('count', n()));
  }
  for (let i = 0; i < 300 && simulator.step(); i++);
  tally.finish(simulator.now + 1);
  const { counts, averages, samples } = tally;
  const ofSamples = Object.values(samples).map((each) => [each.mean, each.quantile(0.5), each.survival(1)]);
  return [readings.map((read) => read()), counts, averages, ofSamples];
}

test('parts that are made and used with whatever numbers: what is read from them is never NaN', () => {
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const found = used(
        () => draw(() => number),
        () => draw(() => count),
      );
      assert.equal(firstNaN(found), null);
    }),
    { numRuns: 400 },
  );
});

/** What it gives; null where it was refused in the engine's words. */
function outcomeOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    assert.ok(error.what.length > 3 && error.fix.length > 3, error.message);
    return null;
  }
}

/** The path to the first NaN in plain data; null where there is none. */
function firstNaN(data: unknown, path = 'it'): string | null {
  if (typeof data === 'number') return Number.isNaN(data) ? path : null;
  if (typeof data !== 'object' || data === null) return null;
  for (const [key, value] of Object.entries(data)) {
    const found = firstNaN(value, `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}
