import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { defineSimulation, number, poisson, resolveScenario, run, startArrivals, study } from '@under-load/engine';
import type { Run, Script, World } from '@under-load/engine';
import { call } from './call.ts';
import { dashboard } from './dashboard.ts';
import { Tier } from './tier.ts';

/** Requests that hold one of some threads while they call a store with some cores, twice. */
const demo = defineSimulation({
  id: 'demo',
  version: 1,
  title: 'Demo',
  summary: 'Demo',
  card: { models: '', leavesOut: [], validRange: '', sources: [] },
  parameters: {
    threads: number({ label: 'Threads', default: 4, min: 1, max: 100, step: 1 }),
    cores: number({ label: 'Cores', default: 2, min: 1, max: 100, step: 1 }),
    rate: number({ label: 'Rate', default: 20, min: 1, max: 1000 }),
  },
  lead: 'threads',
  clock: {
    unit: 'seconds',
    pace: () => 0.01,
    shown: () => ({ from: 0, until: 2 }),
    measured: () => ({ from: 5, until: 105 }),
    poster: () => 1,
  },
  vocabulary: {
    items: { request: { one: 'request', many: 'requests' } },
    travels: { question: { label: 'asks' }, answer: { label: 'answers' } },
    spans: { holds: { label: 'holds a thread', glyph: 'operation' } },
  },
  measures: dashboard({ tier: 'store', label: 'Store CPU', cores: ({ cores }) => Number(cores) }),
  scenarios: { only: { title: 'Only', look: 'Only' } },
  history: { label: 'Threads', of: { spans: 'holds' } },
  build(world: World, { threads, cores, rate }) {
    const pool = new Tier(world, { name: 'threads', places: threads });
    const store = new Tier(world, { name: 'store', places: cores });
    function* request(item: number): Script<void> {
      const cameAt = world.now;
      yield* pool.hold(function* (thread) {
        const span = world.begin('holds', thread, item);
        for (let i = 0; i < 2; i++) {
          const way = { from: thread, to: threads, item, there: 0.004, back: 0.006 };
          yield* call(world, way, () => store.work(0.01));
        }
        world.end(span);
      });
      world.count('answers');
      world.sample('latency', world.now - cameAt);
    }
    startArrivals(world.simulator, poisson(rate, world.stream('arrivals')), () => {
      world.count('requests');
      world.simulator.spawn(request(world.item('request')));
    });
    const things = Array.from({ length: threads + 1 }, (_, i) => ({
      id: `t-${i}`,
      role: 'server' as const,
      label: '',
    }));
    return { scene: { kind: 'lanes', things } };
  },
});

const watched = (set: Record<string, number>): Run => run(demo, resolveScenario(demo, { set }).scenario);

const anything = fc.record({
  threads: fc.integer({ min: 1, max: 6 }),
  cores: fc.integer({ min: 1, max: 3 }),
  rate: fc.integer({ min: 5, max: 200 }),
});

test('a call takes the way there, the work and the way back, and nobody holds a place that another has', () => {
  fc.assert(
    fc.property(anything, (set) => {
      const { spans, travels, tally } = watched(set);
      const until = new Map<number, number>();
      for (let i = 0; i < spans.start.length; i++) {
        const [thread, start, end] = [spans.thing[i]!, spans.start[i]!, spans.end[i]!];
        assert.ok(thread < set.threads);
        assert.ok(start >= (until.get(thread) ?? 0), `thread ${thread} is held by two`);
        until.set(thread, end);
        assert.ok(end - start >= 2 * 0.02 - 1e-12);
        if (set.cores >= set.threads && end < 2) assert.ok(end - start <= 2 * 0.02 + 1e-12);
      }
      assert.equal(travels.depart.length > 0, true);
      assert.ok(tally.averages['threads in use']! <= set.threads);
    }),
    { numRuns: 30, seed: 1 },
  );
});

test('the lowest free place is taken: alone, one does all', () => {
  const { spans } = watched({ rate: 1, threads: 50 });
  assert.deepEqual(new Set(spans.thing), new Set([0]));
});

test('busy cores are work over time, held places are rate times time (Little)', () => {
  const { scenario } = resolveScenario(demo, { set: { rate: 20, threads: 50, cores: 50 } });
  const { measures } = study(demo, scenario, { seeds: 8 });
  const rate = measures['throughput']!.value;
  assert.ok(Math.abs(measures['cpu']!.value * 50 - rate * 0.02) < 1e-2 * rate * 0.02);
  assert.ok(Math.abs(measures['meanLatency']!.value - 0.04) < 1e-9);
  assert.ok(Math.abs(measures['callsPerRequest']!.value - 2) < 0.01);
});

test('a place is given back when the one who holds it is stopped', () => {
  const stopped = defineSimulation({
    ...demo,
    build(world: World) {
      const tier = new Tier(world, { name: 'threads', places: 1 });
      const first = world.simulator.spawn(tier.work(10));
      world.simulator.spawn(tier.work(0.25));
      world.simulator.after(1, () => first.stop());
      world.simulator.after(1.5, () => {
        assert.equal(tier.inUse, 0);
        assert.equal(tier.waiting, 0);
      });
      return { scene: { kind: 'lanes', things: [] } };
    },
  });
  run(stopped, resolveScenario(stopped, {}).scenario);
});
