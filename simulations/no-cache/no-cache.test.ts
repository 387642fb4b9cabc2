import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { disagreement, resolveScenario, run, Stream, valueOf, zipf } from '@under-load/engine';
import { proving } from '../proving.ts';
import { filled } from './filled.ts';
import simulation from './index.ts';

const { scenarioOf, studied, onEverySeed } = proving(simulation);

const known = (text: string, measure: string): number =>
  valueOf(simulation.theory!(scenarioOf(text).parameters as never)[measure]!);

test('formulas give what was computed elsewhere', () => {
  const near = (text: string, measure: string, value: number) =>
    assert.ok(Math.abs(known(text, measure) / value - 1) < 5e-4, `${text}: ${measure} is ${known(text, measure)}`);
  near('read=direct', 'databaseTime', 0.1);
  near('read=cached', 'hitRatio', 0.6756);
  near('read=cached', 'databaseTime', 0.01412);
  near('read=cached', 'capacity', 308.3);
  // The look costs 1 ms here, and so does the way to the database: 5.582 ms and 0.3244 × 1 ms.
  near('read=cached', 'meanLatency', 0.005906);
});

/** One study, several of its measures against theory. */
function bearsOut(text: string, names: readonly string[], relative = 0.03): void {
  const { measures, theory } = studied(text, 20);
  for (const name of names)
    assert.equal(disagreement(measures[name]!, valueOf(theory[name]!), { relative }), null, `${text}: ${name}`);
}

test('every read at the database: one server, one line', () => {
  bearsOut('read=direct&arrivalRate=50', ['databaseTime', 'meanLatency', 'cpu', 'readAgain']);
  bearsOut('read=direct&arrivalRate=50', ['p95Latency'], 0.045);
  bearsOut('read=direct&arrivalRate=250', ['throughput', 'databaseReads']);
});

test('a cache before it: the hit ratio by Che, the rest from it', () => {
  bearsOut('read=cached', ['hitRatio', 'databaseTime', 'meanLatency', 'cpu', 'capacity', 'callsPerRequest']);
  bearsOut('read=cached&exponent=0', ['hitRatio', 'databaseReads']);
});

test('going back in time fills a cache as readers do, latest at hand', () => {
  const popularity = zipf({ ranks: 50, exponent: 1 });
  const stream = new Stream(1, 'keys');
  const asked: number[] = [];
  const entries = filled(10, 50, () => {
    const key = popularity.draw(stream);
    asked.push(key);
    return key;
  });
  const latest = [...new Set(asked)];
  assert.equal(entries.size, 10);
  assert.equal(latest.length, 10);
  // The one asked for longest ago is the first to go for a newcomer.
  entries.put({ key: 51 });
  assert.equal(entries.get(latest.at(-1)!), undefined);
  for (const key of latest.slice(0, -1)) assert.equal(entries.get(key)?.key, key);
  assert.equal(filled(50, 50, () => 1).size, 50);
});

const anything = fc.record({
  read: fc.constantFrom('direct', 'cached'),
  arrivalRate: fc.integer({ min: 20, max: 300 }),
  entries: fc.integer({ min: 1, max: 40 }),
  restart: fc.constantFrom('never', 'empty', 'kept'),
  exponent: fc.constantFrom(0, 1),
  products: fc.constantFrom(40, 1000),
});

test('looks are hits or loads, the room is kept to, and nobody is sooner than the way', () => {
  fc.assert(
    fc.property(anything, (set) => {
      const watched = run(simulation, resolveScenario(simulation, { set }).scenario);
      const { counts, samples } = watched.tally;
      const { marks, names } = watched;
      const times = (kind: string) => [...marks.kind].filter((each) => names.marks[each] === kind).length;
      if (set.read === 'cached') assert.equal(times('hit') + times('miss'), counts['looks'] ?? 0);
      assert.equal(times('answered'), counts['answers'] ?? 0);
      assert.ok((samples['latency']?.quantile(0) ?? 1) >= 0.001 - 1e-12);
      const filledField = names.fields.indexOf('filled');
      for (const [i, field] of watched.states.field.entries())
        if (field === filledField) assert.ok(watched.states.value[i]! <= 1);
      assert.ok((counts['database seconds of work'] ?? 0) <= watched.tally.duration * 1.5 + 1);
    }),
    { numRuns: 25, seed: 1 },
  );
});

test('demand is the same with and without a cache, whatever its room, and after a restart', () => {
  const kinds = (texts: readonly string[]) =>
    new Set(texts.map((text) => run(simulation, scenarioOf(text)).demandHash)).size;
  assert.equal(kinds(['read=direct', 'read=cached', 'read=cached&entries=10']), 1);
  assert.equal(kinds(['read=direct&restart=empty', 'read=cached&restart=empty', 'read=cached&restart=kept']), 1);
});

test('a product that is in the cache comes from there, and is put together once', () => {
  const { measures } = studied('read=cached&products=100&entries=100', 2);
  assert.equal(measures['hitRatio']!.value, 1);
  assert.equal(measures['databaseReads']!.value, 0);
  assert.ok(Math.abs(measures['meanLatency']!.value - 0.001) < 1e-9);
});

test('the point of each preset, on every seed', () => {
  const holds = onEverySeed(3);
  holds('ninety', 'meanLatency', (direct, cached) => direct! > 8 * cached!);
  holds('ninety', 'readAgain', (direct, cached) => direct! > 0.5 && cached! < 0.01);
  holds('ninety', 'capacity', (direct, cached) => cached! > 2.9 * direct! && cached! < 3.3 * direct!);
  holds('more-readers', 'throughput', (direct, cached) => direct! < 105 && cached! > 240);
  holds('more-readers', 'cpu', (direct, cached) => direct! > 0.999 && cached! < 0.9);
  holds('restart', 'meanLatency', (empty, kept) => empty! > 3 * kept!);
  holds('restart', 'longestLine', (empty) => empty! > 100);
  holds('restart', 'recovery', (empty) => empty! > 5);
  holds('no-favourites', 'hitRatio', (_direct, cached) => cached! > 0.09 && cached! < 0.11);
  holds('no-favourites', 'capacity', (_direct, cached) => cached! < 115);
  holds('quiet', 'meanLatency', (direct) => direct! < 0.014);
});

test('the database that could carry its readers alone survives a restart of the cache', () => {
  const { measures } = studied('read=cached&restart=empty&arrivalRate=90', 8);
  for (const line of measures['longestLine']!.perSeed) assert.ok(line < 100);
});
