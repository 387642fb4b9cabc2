import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PreemptiveStation } from './preemptive-station.ts';
import { Simulator } from './simulator.ts';

interface Job {
  readonly at: number;
  readonly work: number;
  readonly priority: number;
}

/** When each job ends, worked out from event to event by sorting everybody inside anew each time. */
function bySorting(jobs: readonly Job[], servers: number): number[] {
  const ends = jobs.map(() => NaN);
  const left = jobs.map(({ work }) => work);
  for (let now = 0; ;) {
    const inside = jobs.flatMap(({ at }, i) => (at <= now && Number.isNaN(ends[i]) ? [i] : []));
    inside.sort((a, b) => jobs[a]!.priority - jobs[b]!.priority || jobs[a]!.at - jobs[b]!.at || a - b);
    const served = inside.slice(0, servers);
    const arrival = Math.min(...jobs.flatMap(({ at }) => (at > now ? [at] : [])));
    const end = now + Math.min(...served.map((i) => left[i]!));
    const next = Math.min(arrival, end);
    if (next === Infinity) return ends;
    for (const i of served) {
      left[i] = left[i]! - (next - now);
      if (left[i]! <= 1e-12) ends[i] = next;
    }
    now = next;
  }
}

const job = fc.record({
  at: fc.double({ min: 0, max: 20, noNaN: true }),
  work: fc.double({ min: 0.01, max: 6, noNaN: true }),
  priority: fc.integer({ min: 0, max: 3 }),
});

test('at every moment the most urgent are worked on, whatever comes when', () => {
  fc.assert(
    fc.property(fc.array(job, { minLength: 1, maxLength: 20 }), fc.constantFrom(1, 2, 3), (jobs, servers) => {
      const simulator = new Simulator();
      const station = new PreemptiveStation(simulator, { servers });
      const ends = jobs.map(() => NaN);
      for (const [i, { at, work, priority }] of jobs.entries())
        simulator.at(at, () => {
          station.work(work, { priority, onDone: () => (ends[i] = simulator.now) });
        });
      simulator.run();
      for (const [i, end] of bySorting(jobs, servers).entries())
        assert.ok(Math.abs(ends[i]! - end) < 1e-9, `job ${i} ends at ${ends[i]}, not ${end}`);
      assert.deepEqual([station.load, station.waiting, station.inService], [0, 0, 0]);
    }),
  );
});

function stage(servers = 1) {
  const simulator = new Simulator();
  const station = new PreemptiveStation(simulator, { name: 'core', servers });
  const told: string[] = [];
  function* request(name: string, seconds: number, priority: number) {
    yield station.work(seconds, { priority });
    told.push(`${simulator.now} ${name}`);
  }
  return { simulator, station, told, request };
}

test('the urgent take over at once; who was pushed aside goes on where it stopped, before its equals', () => {
  const { simulator, station, told, request } = stage();
  simulator.spawn(request('batch 1', 4, 1));
  simulator.spawn(request('batch 2', 1, 1));
  simulator.at(3, () => {
    simulator.spawn(request('urgent', 2, 0));
    assert.deepEqual([station.inService, station.waiting], [1, 2]);
  });
  simulator.run();
  assert.deepEqual(told, ['5 urgent', '6 batch 1', '7 batch 2']);
});

test('what ends at the moment the urgent come is not held up by them', () => {
  const { simulator, told, request } = stage();
  simulator.at(3, () => simulator.spawn(request('urgent', 2, 0)));
  simulator.spawn(request('batch', 3, 1));
  simulator.run();
  assert.deepEqual(told, ['3 batch', '5 urgent']);
});

test('who gives up, served or waiting, leaves its place to the others', () => {
  const { simulator, told, request } = stage();
  const first = simulator.spawn(request('first', 10, 0));
  const second = simulator.spawn(request('second', 10, 1));
  simulator.spawn(request('third', 1, 2));
  simulator.at(1, () => second.stop());
  simulator.at(2, () => first.stop());
  simulator.run();
  assert.deepEqual(told, ['3 third']);
});

test('a slower speed stretches what is left; at 0 everything stands still', () => {
  const { simulator, station, told, request } = stage();
  simulator.spawn(request('a', 2, 0));
  simulator.at(1, () => station.setSpeed(0));
  simulator.at(4, () => station.setSpeed(0.5));
  simulator.run();
  assert.deepEqual(told, ['6 a']);
});

test('bad work, priority, speed and servers are refused', () => {
  const { simulator, station } = stage();
  assert.throws(() => station.work(-1), /work of -1 seconds \(at core, at time 0\)/);
  assert.throws(() => station.work(1, { priority: NaN }), /a priority of NaN/);
  assert.throws(() => station.setSpeed(-1), /speed/);
  for (const servers of [0, 1.5, NaN]) assert.throws(() => new PreemptiveStation(simulator, { servers }), /servers/);
  assert.equal(station.load, 0);
});
