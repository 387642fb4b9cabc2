import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bursty, poisson, regular, renewal, replayed, startArrivals, startClients } from './arrivals.ts';
import type { Arrivals } from './arrivals.ts';
import { erlang } from './distributions/erlang.ts';
import type { Script } from './process.ts';
import { Simulator } from './simulator.ts';
import { Station } from './station.ts';
import { Stream } from './stream.ts';

function times(arrivals: Arrivals, until: number): number[] {
  const simulator = new Simulator();
  const seen: number[] = [];
  startArrivals(simulator, arrivals, (number) => {
    assert.equal(number, seen.length);
    seen.push(simulator.now);
  });
  simulator.run(until);
  return seen;
}

/** Variance over mean of the number of arrivals in windows: 1 for Poisson, less for steady, more for bursty. */
function dispersion(seen: readonly number[], until: number, window: number): number {
  const counts = new Array<number>(Math.floor(until / window)).fill(0);
  for (const at of seen) if (Math.floor(at / window) < counts.length) counts[Math.floor(at / window)]!++;
  const mean = seen.length / counts.length;
  return counts.reduce((sum, count) => sum + (count - mean) * (count - mean), 0) / counts.length / mean;
}

test('Poisson arrivals have their rate and the scatter of chance', () => {
  const seen = times(poisson(5, new Stream(1, 'arrivals')), 20_000);
  assert.ok(Math.abs(seen.length / 20_000 - 5) < 4 * Math.sqrt(5 / 20_000));
  assert.ok(Math.abs(dispersion(seen, 20_000, 2) - 1) < 4 * Math.sqrt(2 / 10_000));
});

test('regular arrivals come like clockwork', () => {
  assert.deepEqual(times(regular(4), 1.1), [0.25, 0.5, 0.75, 1]);
});

test('Erlang times between arrivals scatter less', () => {
  const arrivals = renewal(erlang({ mean: 0.2, stages: 4 }), new Stream(1, 'arrivals'));
  assert.equal(arrivals.rate, 5);
  const seen = times(arrivals, 20_000);
  // Over long windows the dispersion of a renewal process is the squared variation of its steps.
  assert.ok(Math.abs(dispersion(seen, 20_000, 20) - 0.25) < 0.06);
});

test('bursts have the mean rate they state and far more scatter', () => {
  const arrivals = bursty({ rateInBurst: 20, burst: 1, silence: 3 }, new Stream(1, 'arrivals'));
  assert.equal(arrivals.rate, 5);
  const seen = times(arrivals, 40_000);
  // Dispersion of an interrupted Poisson process over long windows: 1 + 2 · rateInBurst · burst · silence² / (burst + silence)².
  const expected = 1 + (2 * 20 * 1 * 9) / 16;
  const found = dispersion(seen, 40_000, 40);
  assert.ok(
    Math.abs(seen.length / 40_000 / 5 - 1) < 4 * Math.sqrt(expected / 200_000),
    `${seen.length / 40_000} a second`,
  );
  assert.ok(Math.abs(found / expected - 1) < 0.25, `${found}, not ${expected}`);
});

test('a replayed list happens at its moments to the last bit, and ends', () => {
  const list = [0, 0.1, 0.1, 0.30000000000000004, 7];
  assert.deepEqual(times(replayed(list), 100), list);
});

test('arrivals can be ended', () => {
  const simulator = new Simulator();
  let count = 0;
  const end = startArrivals(simulator, regular(1), () => count++);
  simulator.at(3.5, end);
  simulator.run();
  assert.equal(count, 3);
});

test('clients in a closed loop think, ask, and wait for their answer', () => {
  const simulator = new Simulator();
  const station = new Station(simulator);
  const asked: string[] = [];
  function* request(client: number, round: number): Script {
    asked.push(`${simulator.now} client ${client} round ${round}`);
    yield* station.serve(2);
  }
  startClients(simulator, { clients: 2, thinkTime: (client) => client + 1, request });
  simulator.run(8);
  assert.deepEqual(asked, [
    ...['1 client 0 round 0', '2 client 1 round 0'],
    ...['4 client 0 round 1', '7 client 1 round 1', '8 client 0 round 2'],
  ]);
});

test('impossible rates and lists are refused', () => {
  const stream = new Stream(1, 'arrivals');
  for (const rate of [0, -1, NaN, Infinity]) assert.throws(() => poisson(rate, stream), /arrival rate/);
  assert.throws(() => regular(0), /arrival rate/);
  assert.throws(() => replayed([2, 1]), /arrival 1 of a replayed list is at 1, after 2/);
  assert.throws(() => replayed([-1]), /arrival 0/);
});
