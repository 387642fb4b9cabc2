import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SharedStation } from './shared-station.ts';
import { Simulator } from './simulator.ts';

/** Moments at which jobs end when the processor is a fluid, poured out in equal parts from event to event. */
function fluid(jobs: readonly { at: number; work: number }[], servers: number): number[] {
  const ends = jobs.map(() => NaN);
  const left = jobs.map(({ work }) => work);
  for (let now = 0; ;) {
    const inside = jobs.flatMap(({ at }, i) => (at <= now && Number.isNaN(ends[i]) ? [i] : []));
    const arrival = Math.min(...jobs.flatMap(({ at }) => (at > now ? [at] : [])));
    const share = Math.min(1, servers / inside.length);
    const least = Math.min(...inside.map((i) => left[i]!));
    const next = Math.min(arrival, now + least / share);
    if (next === Infinity) return ends;
    for (const i of inside) {
      left[i] = left[i]! - (next - now) * share;
      if (now + least / share === next && left[i]! <= 1e-12 * (1 + jobs[i]!.work)) ends[i] = next;
    }
    now = next;
  }
}

const job = fc.record({
  at: fc.double({ min: 0, max: 20, noNaN: true }),
  work: fc.double({ min: 0.01, max: 5, noNaN: true }),
});

test('it shares as a fluid would, whatever comes when', () => {
  fc.assert(
    fc.property(fc.array(job, { minLength: 1, maxLength: 20 }), fc.constantFrom(1, 2, 4), (jobs, servers) => {
      const simulator = new Simulator();
      const station = new SharedStation(simulator, { servers });
      const ends: number[] = jobs.map(() => NaN);
      for (const [i, { at, work }] of jobs.entries())
        simulator.at(at, () => {
          station.work(work, () => (ends[i] = simulator.now));
        });
      simulator.run();
      const expected = fluid(jobs, servers);
      for (const [i, end] of ends.entries())
        assert.ok(Math.abs(end - expected[i]!) < 1e-9, `job ${i} ends at ${end}, not ${expected[i]}`);
      assert.equal(station.load, 0);
    }),
  );
});

test('two together take twice as long, and who gives up frees the rest', () => {
  const simulator = new Simulator();
  const station = new SharedStation(simulator);
  const ends: Record<string, number> = {};
  function* request(name: string) {
    yield station.work(2);
    ends[name] = simulator.now;
  }
  simulator.spawn(request('a'));
  const b = simulator.spawn(request('b'));
  simulator.at(1, () => b.stop()); // a has had half a second and 1.5 are left
  simulator.run();
  assert.deepEqual(ends, { a: 2.5 });
});

test('a slower speed stretches what is in it', () => {
  const simulator = new Simulator();
  const station = new SharedStation(simulator);
  let end = NaN;
  station.work(2, () => (end = simulator.now));
  simulator.at(1, () => station.setSpeed(0));
  simulator.at(4, () => station.setSpeed(0.5));
  simulator.run();
  assert.equal(end, 6);
});

test('bad work, speed and servers are refused', () => {
  const simulator = new Simulator();
  const station = new SharedStation(simulator, { name: 'database' });
  assert.throws(() => station.work(-1), /work of -1 seconds \(at database, at time 0\)/);
  assert.throws(() => station.setSpeed(NaN), /speed/);
  assert.throws(() => new SharedStation(simulator, { servers: 0 }), /servers/);
});
