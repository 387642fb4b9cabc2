import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presentAt } from './moment.ts';
import { plain, ways, type Setting } from './setting.ts';
import { slowestHundredth, turnedAway } from './slowest.ts';
import { watch } from './watch.ts';

const at = (load: number, way: Omit<Setting, 'arrivalRate'> = plain): Setting => ({ ...way, arrivalRate: load });
const near = (value: number, expected: number, share: number, what: string): void =>
  assert.ok(
    Math.abs(value - expected) <= share * expected,
    `${what}: ${value}, expected ${expected} within ${share * 100} %`,
  );

test('the numbers of the home page are those of M/M/1 with 10 ms of work', () => {
  near(slowestHundredth(at(50)), 0.0921, 0.001, '50 %');
  near(slowestHundredth(at(90)), 0.4605, 0.001, '90 %');
  near(slowestHundredth(at(99)), 4.605, 0.001, '99 %');
});

test('the wait doubles from 50 to 75, from 90 to 95 and from 98 to 99 per cent', () => {
  for (const [from, to] of [
    [50, 75],
    [90, 95],
    [98, 99],
  ] as const)
    near(slowestHundredth(at(to)), 2 * slowestHundredth(at(from)), 1e-9, `${from} to ${to}`);
});

test('each of the three ways moves the knee', () => {
  for (const way of Object.values(ways)) assert.ok(slowestHundredth(at(95, way)) < 0.25 * slowestHundredth(at(95)));
});

test('at every slider position the followed request takes what the sentence says, within a tenth', () => {
  for (let load = 10; load <= 99; load += 1) {
    const { requests, followed } = watch(at(load));
    const request = requests[followed];
    assert.ok(request);
    near(request.end - request.arrive, slowestHundredth(at(load)), 0.1, `${load} %`);
  }
});

test('a bounded line agrees with its own run: who is turned away, and how long the slowest of the others wait', () => {
  const setting = at(90, ways.limit);
  const { requests } = watch(setting);
  const times = requests.map(({ arrive, end }) => end - arrive).sort((a, b) => a - b);
  near(times[Math.ceil(0.99 * times.length) - 1] ?? NaN, slowestHundredth(setting), 0.1, 'p99');
  // Ten are there at the beginning and 6,000 come.
  near(1 - requests.length / 6010, turnedAway(setting), 0.2, 'turned away');
});

test('nobody is served before the one in front, and no more at once than there are servers', () => {
  for (const way of [plain, ...Object.values(ways)]) {
    const { requests } = watch(at(80, way));
    for (let i = 1; i < requests.length; i += 1) assert.ok((requests[i]?.start ?? 0) >= (requests[i - 1]?.start ?? 0));
    for (const { arrive } of requests.slice(0, 200)) {
      const present = presentAt({ requests, followed: 0 }, arrive);
      assert.ok(present.filter(({ place }) => place < 0).length <= way.servers);
      assert.ok(present.length <= way.places);
    }
  }
});

test('the same position gives the same run', () => {
  assert.deepEqual(watch(at(73)), watch(at(73)));
});
