import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { erlangB, resolveScenario, run, valueOf, type Run } from '@under-load/engine';
import { proving } from '../proving.ts';
import simulation from './index.ts';
import { Port } from './local-ports.ts';
import { mostConnections, type Values } from './parameters.ts';

const { scenarioOf, studied, agrees, onEverySeed } = proving(simulation);

const LIFETIMES = ['new-each', 'transient', 'scoped', 'singleton'] as const;
const FIXED = 'timeWait=1&rtt=0&serviceTime=0&makingTime=0&ports=100';
const EXPONENTIAL = 'timeWait=0&rtt=0&serviceTime=1000&makingTime=0&ports=100';
const valuesOf = (text: string) => scenarioOf(text).parameters as unknown as Values;

/** The moments of the marks of one kind, in their order. */
function momentsOf({ marks, names }: Run, kind: string): number[] {
  const number = names.marks.indexOf(kind);
  return [...marks.at].filter((_, i) => marks.kind[i] === number);
}

test('a call through a new client takes three round trips, through a shared one, one', () => {
  const alone = 'serviceTime=0&makingTime=0&arrivalRate=1';
  for (const [lifetime, seconds] of [
    ['new-each', 0.03],
    ['singleton', 0.01],
  ] as const) {
    const { measures, theory } = studied(`${alone}&lifetime=${lifetime}`, 2);
    assert.ok(Math.abs(measures['meanLatency']!.value / seconds - 1) < 1e-9, lifetime);
    assert.ok(Math.abs(valueOf(theory['meanLatency']!) / seconds - 1) < 1e-9, lifetime);
  }
});

test('Erlang B says which share fails, for ports kept a fixed time and an exponential one alike', () => {
  // 150 erlang on 100 ports.
  for (const text of [FIXED, EXPONENTIAL]) {
    agrees(`${text}&arrivalRate=150`, 'failedShare', 0.03, 30);
    agrees(`${text}&arrivalRate=150`, 'portsTaken', 0.01, 20);
  }
  for (const [offered, share] of [
    [80, 0.003992],
    [100, 0.0757],
    [150, 0.3454],
  ] as const)
    assert.ok(Math.abs(erlangB(100, offered) / share - 1) < 2e-4);
});

test('the formula holds for a scope with several calls, and the shared client opens next to nothing', () => {
  agrees('lifetime=scoped&calls=5&timeWait=10&arrivalRate=12&serviceTime=40', 'failedShare', 0.06, 30);
  agrees('lifetime=singleton&arrivalRate=60&timeWait=1', 'meanLatency', 0.02, 20);
  assert.ok(studied('lifetime=singleton&arrivalRate=60&timeWait=1', 4).measures['connectionsPerSecond']!.value < 0.1);
});

test('a Linux machine can open 470.5 connections a second, and of 1,000 it refuses 53 %', () => {
  const free = 'ports=28232&timeWait=60&rtt=0&serviceTime=0&makingTime=0&arrivalRate=1000';
  assert.ok(Math.abs(mostConnections(valuesOf(free)) - 28_232 / 60) < 1e-9);
  const failed = simulation.theory!(scenarioOf(free).parameters as never)['failedShare']!;
  assert.ok(Math.abs(valueOf(failed) - (1 - 28_232 / 60_000)) < 1e-4);
});

test('from idle, the first request to fail is the one after as many as there are ports', () => {
  const seeds = 60;
  const firsts = Array.from(
    { length: seeds },
    (_, i) => momentsOf(run(simulation, { ...scenarioOf('rtt=0&makingTime=0'), seed: i + 1 }), 'fails')[0]!,
  );
  // The 101st arrival of a Poisson stream: Erlang distributed.
  const error = Math.sqrt(101 / seeds) / 3.5;
  assert.ok(Math.abs(firsts.reduce((sum, at) => sum + at) / seeds - 101 / 3.5) < 4 * error);
});

test('nobody fails while a port is free, and everybody while none is', () => {
  const watched = run(simulation, scenarioOf('lifetime=new-each'));
  const opened = momentsOf(watched, 'opens');
  const [first] = momentsOf(watched, 'fails');
  assert.equal(opened.filter((at) => at < first!).length, 100);
  assert.equal(opened.filter((at) => at > first! && at < 60).length, 0);
});

const anything = fc.record({
  lifetime: fc.constantFrom(...LIFETIMES),
  arrivalRate: fc.integer({ min: 1, max: 200 }),
  ports: fc.integer({ min: 1, max: 60 }),
  timeWait: fc.constantFrom(0, 0.5, 3),
  serviceTime: fc.integer({ min: 0, max: 200 }),
  calls: fc.integer({ min: 1, max: 4 }),
  connections: fc.constantFrom(1, 3, Infinity),
});

test('a port is opened only when it is free, and is free only when TIME_WAIT is over', () => {
  fc.assert(
    fc.property(anything, (set) => {
      const { states, names, tally } = run(simulation, resolveScenario(simulation, { set }).scenario);
      const field = names.fields.indexOf('port');
      const before = new Map<number, { readonly state: number; readonly since: number }>();
      for (let i = 0; i < states.at.length; i++) {
        if (states.field[i] !== field) continue;
        const [at, thing, state] = [states.at[i]!, states.thing[i]!, states.value[i]!];
        const last = before.get(thing);
        before.set(thing, { state, since: at });
        if (!last) continue;
        if (state === Port.open) assert.equal(last.state, Port.free);
        if (state === Port.free && set.timeWait > 0) {
          assert.equal(last.state, Port.timeWait);
          assert.ok(at - last.since >= Math.min(set.timeWait, at) * (1 - 1e-9) || last.since === states.at[0]);
        }
      }
      assert.ok((tally.averages['ports taken'] ?? 0) <= set.ports * (1 + 1e-9));
      if (set.lifetime === 'singleton')
        assert.ok((tally.counts['opened'] ?? 0) <= Math.min(set.ports, set.connections));
    }),
    { numRuns: 40, seed: 1 },
  );
});

test('a transient registration is a new client for each, to the last number', () => {
  const made = studied('lifetime=new-each', 3).measures;
  const injected = studied('lifetime=transient', 3).measures;
  for (const name in made) assert.deepEqual(injected[name]!.perSeed, made[name]!.perSeed, name);
});

test('making an object on one core is M/D/1', () => {
  for (const measure of ['meanLatency', 'cpu']) agrees('makingTime=200&timeWait=0&rtt=0', measure, 0.06, 30);
});

test('demand is the same whatever the lifetime', () => {
  const hashes = [...LIFETIMES.map((lifetime) => `lifetime=${lifetime}`), 'ports=228', 'timeWait=1'].map(
    (text) => run(simulation, scenarioOf(text)).demandHash,
  );
  assert.equal(new Set(hashes).size, 1);
});

test('the point of each preset, on every seed', () => {
  const holds = onEverySeed(6);
  holds('each-its-own', 'failedShare', (each, one) => each! > 0.45 && one! === 0);
  holds('each-its-own', 'cpu', (each) => each! < 0.02);
  holds('each-its-own', 'meanLatency', (each, one) => each! > 2 * one!);
  holds('injected', 'failedShare', (each, transient, one) => each! === transient! && one! === 0);
  holds('more-ports', 'failedShare', (ports, sooner, one) => ports! < 0.06 && sooner! === 0 && one! === 0);
  holds('more-ports', 'meanLatency', (ports, sooner, one) => Math.min(ports!, sooner!) > 2 * one!);
  holds('costly-to-make', 'cpu', (each, one) => each! > 0.6 && one! < 0.01);
  holds('costly-to-make', 'meanLatency', (each, one) => each! > 50 * one!);
  holds('two-connections', 'meanLatency', (free, two) => two! > 1.5 * free!);
  holds('now-and-then', 'failedShare', (each, one) => each! === 0 && one! === 0);
});
