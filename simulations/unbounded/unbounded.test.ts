import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { resolveScenario, run, valueOf } from '@under-load/engine';
import { proving } from '../proving.ts';
import { bytesOf, firstAnswer, fullRead, listings, secondsOf } from './cost.ts';
import simulation from './index.ts';
import type { Query } from './listing.ts';
import type { Values } from './parameters.ts';
import { stageOf } from './stage.ts';
import { execute } from './table.ts';

const { scenarioOf, studied, agrees, onEverySeed } = proving(simulation);

const LISTINGS = ['all', 'offset', 'keyset'] as const;
const valuesOf = (text: string) => scenarioOf(text).parameters as unknown as Values;

/** What a database does: it goes from row to row, throws away as many as it is told, and stops at the limit. */
function walked({ startsAt, skips, limit }: Query, rows: number) {
  const sent: number[] = [];
  let read = 0;
  for (let row = startsAt; row < rows && sent.length < limit; row++) {
    if (read >= skips) sent.push(row);
    read++;
  }
  return { read, sent };
}

test('what is counted is what a walk through the rows comes to', () => {
  const anything = fc.record({
    rows: fc.integer({ min: 1, max: 400 }),
    startsAt: fc.nat(500),
    skips: fc.nat(500),
    limit: fc.constantFrom(1, 7, 100, Infinity),
  });
  fc.assert(
    fc.property(anything, ({ rows, ...query }) => {
      const { read, first, sent } = execute({ sql: '', ...query }, rows);
      const walk = walked({ sql: '', ...query }, rows);
      assert.equal(read, walk.read);
      assert.equal(sent, walk.sent.length);
      if (sent > 0) assert.equal(first, walk.sent[0]);
    }),
  );
});

test('however the list is asked for, each row comes once and in order', () => {
  const anything = fc.record({
    listing: fc.constantFrom(...LISTINGS),
    rows: fc.integer({ min: 1, max: 900 }),
    size: fc.integer({ min: 1, max: 300 }),
  });
  fc.assert(
    fc.property(anything, ({ listing, rows, size }) => {
      const got: number[] = [];
      for (let page = 0; got.length < rows; page++)
        got.push(...walked(listings[listing]({ page, lastSeen: got.at(-1) ?? -1, size }), rows).sent);
      assert.deepEqual(got, [...Array(rows).keys()]);
    }),
  );
});

test('the whole list: 7.6 ms, 265 ms and 2.6 s for 100, 10,000 and 100,000 rows; over half a second from 19,038', () => {
  const costs = (rows: number) =>
    valuesOf(`months=0&atLaunch=${rows}&rowTime=10&rowBytes=200&memory=16384&listing=all`);
  const seconds = (rows: number) => secondsOf(firstAnswer(costs(rows)), costs(rows));
  for (const [rows, expected] of [
    [100, 0.0076],
    [10_000, 0.265],
    [100_000, 2.605],
  ] as const)
    assert.ok(Math.abs(seconds(rows) - expected) < 1e-12);
  assert.ok(seconds(19_038) <= 0.5 && seconds(19_039) > 0.5);
  // Little: twenty a second, 2.605 s each, 20 MB each.
  assert.ok(Math.abs(20 * seconds(100_000) * bytesOf(firstAnswer(costs(100_000)), costs(100_000)) - 1.042e9) < 1);
});

test('100,000 rows by pages of a hundred: fifty million rows are read by number, each once after a row', () => {
  const { offset, keyset, all } = Object.fromEntries(
    LISTINGS.map((listing) => [listing, fullRead(valuesOf(`months=0&atLaunch=100000&listing=${listing}`))]),
  );
  assert.deepEqual([offset!.requests, offset!.rowsRead], [1000, 50_050_000]);
  assert.deepEqual([keyset!.requests, keyset!.rowsRead], [1000, 100_000]);
  assert.deepEqual([all!.requests, all!.rowsRead], [1, 100_000]);
});

test('what is measured is what counting says, where nobody waits', () => {
  for (const listing of LISTINGS) {
    const { measures, theory } = studied(`listing=${listing}&months=6&crawlers=1&arrivalRate=2`, 2);
    for (const measure of ['meanLatency', 'answerSize', 'lost', 'fullReadRows', 'fullReadTime'])
      assert.ok(
        Math.abs(measures[measure]!.value - valueOf(theory[measure]!)) < 2e-2 * valueOf(theory[measure]!) + 1e-12,
      );
  }
});

test('memory in use is rate × latency × bytes (Little), and four times as much for twice the rows', () => {
  agrees('months=6', 'memory', 0.03, 60);
  agrees('months=12&memory=1024', 'memory', 0.03, 60);
  agrees('months=6', 'throughput', 0.03, 60);
  const [half, whole] = ['months=6', 'months=12&memory=1024'].map((text) =>
    valueOf(simulation.theory!(valuesOf(text) as never)['memory']!),
  );
  assert.ok(whole! / half! > 3.9 && whole! / half! < 4);
});

const anything = fc.record({
  listing: fc.constantFrom(...LISTINGS),
  months: fc.integer({ min: 0, max: 30 }),
  arrivalRate: fc.integer({ min: 1, max: 60 }),
  crawlers: fc.integer({ min: 0, max: 3 }),
  pageSize: fc.integer({ min: 50, max: 500 }),
  memory: fc.constantFrom(32, 256, 1024),
});

test('memory is never more than there is, and every request is answered, lost or still there', () => {
  fc.assert(
    fc.property(anything, (set) => {
      const { tally, states, names } = run(simulation, resolveScenario(simulation, { set }).scenario);
      const memory = names.fields.indexOf('memory');
      for (const [i, field] of states.field.entries())
        if (field === memory) assert.ok(states.value[i]! >= 0 && states.value[i]! <= set.memory * (1 + 1e-9));
      const { requests = 0, answers = 0, lost = 0 } = tally.counts;
      assert.ok(answers + lost <= requests);
      assert.ok((tally.counts['server seconds of work'] ?? 0) <= 4 * (tally.duration + 1));
    }),
    { numRuns: 25, seed: 1 },
  );
});

test('a line of cells shows what was skipped, what was sent, and what of that was wanted', () => {
  const { blocksOf } = stageOf({ rows: 400, memory: 1, every: 1 });
  const count = (read: number, first: number, sent: number, wanted: number) =>
    [0, 1, 2, 3].map((block) => blocksOf({ read, first, sent }, wanted).blocks.filter((each) => each === block).length);
  assert.deepEqual(count(400, 0, 400, 100), [0, 10, 30, 0]);
  assert.deepEqual(count(300, 200, 100, Infinity), [10, 10, 0, 20]);
  assert.deepEqual(count(100, 200, 100, Infinity), [30, 10, 0, 0]);
});

test('demand is the same however the list is asked for, and whenever', () => {
  const hashes = [...LISTINGS.map((listing) => `listing=${listing}&crawlers=2`), 'memory=2048&crawlers=2'].map(
    (text) => run(simulation, scenarioOf(text)).demandHash,
  );
  assert.equal(new Set(hashes).size, 1);
});

test('the watched stretch shows the process killed, and the poster stands before that', () => {
  for (const text of ['months=12', 'months=24&memory=1024']) {
    const { marks, names } = run(simulation, scenarioOf(text));
    const killed = marks.at[[...marks.kind].indexOf(names.marks.indexOf('killed'))]!;
    assert.ok(killed > simulation.clock.poster(valuesOf(text) as never), text);
  }
});

test('the point of each preset, on every seed', () => {
  const holds = onEverySeed(3);
  holds('launch', 'meanLatency', (all, offset) => all! === offset!);
  holds('half-a-year', 'lost', (all) => all! === 0);
  holds('half-a-year', 'meanLatency', (all, offset) => all! > 0.5 && offset! < 0.014);
  holds('one-year', 'lost', (all, offset) => all! > 0.5 && offset! === 0);
  holds('one-year', 'cpu', (all) => all! < 0.2);
  holds('more-memory', 'lost', (all, offset) => all! > 0.5 && offset! === 0);
  holds('crawlers', 'fullReadRows', (offset, keyset) => offset! > 500 * keyset!);
  holds('crawlers', 'meanLatency', (offset, keyset) => offset! > 5 * keyset!);
  holds('countries', 'meanLatency', (all) => all! < 0.03);
});
