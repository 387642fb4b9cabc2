import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { replay, resolveScenario, run, study, valueOf } from '@under-load/engine';
import { proving } from '../proving.ts';
import simulation from './index.ts';
import { resolverOf } from './resolver.ts';
import { total } from './resolvers/counter.ts';
import { contains } from './resolvers/or-set.ts';
import { knew, type Leader, type Update } from './update.ts';

const { scenarioOf, studied, agrees, onEverySeed } = proving(simulation);

const RESOLVERS = ['last-write-wins', 'version-vectors', 'counter', 'or-set'] as const;

test('the figures that the formulas give', () => {
  const four = (value: number) => Number(value.toPrecision(4));
  for (const [text, measure, value] of [
    ['writeRate=100&delay=100&keys=1000', 'conflicts', 0.0198],
    ['writeRate=100&delay=50&keys=1000', 'conflicts', 0.00995],
    ['writeRate=100&delay=100&keys=100', 'conflicts', 0.1813],
    ['writeRate=500&delay=100&keys=1000', 'conflicts', 0.09516],
    ['writeRate=100&delay=100&keys=100&routing=home', 'conflicts', 0],
  ] as const)
    assert.equal(four(valueOf(studied(text, 1).theory[measure]!)), value, text);
});

test('two leaders meet at a key as often as Poisson writes fall within a delay of each other', () => {
  agrees('writeRate=100&delay=100&keys=100', 'conflicts', 0.06, 8);
  agrees('writeRate=5&delay=150&keys=4', 'conflicts', 0.06, 8);
});

test('of two writes that meet one is dropped, and a clock that is ahead drops more', () => {
  agrees('writeRate=100&delay=100&keys=100', 'lost', 0.06, 12);
  agrees('writeRate=2&delay=50&keys=1&skew=20', 'lost', 0.06, 12);
  agrees('writeRate=2&delay=1&keys=1&skew=100', 'lost', 0.06, 12);
  for (const measure of ['lostAtB', 'overruled']) agrees('writeRate=2&delay=1&keys=1&skew=100', measure, 0.06, 12);
});

const values = fc.record({
  delay: fc.constantFrom(1, 80, 600),
  skew: fc.constantFrom(0, 50, 500),
  writeRate: fc.constantFrom(1, 20, 200),
  keys: fc.constantFrom(1, 3, 40),
});

test('where both are kept, or added up, or each key has a home, no write is dropped unknown', () => {
  fc.assert(
    fc.property(values, (set) => {
      for (const [resolver, routing] of [
        ['version-vectors', 'any'],
        ['counter', 'any'],
        ['or-set', 'any'],
        ['last-write-wins', 'home'],
      ] as const) {
        const { scenario } = resolveScenario(simulation, { set: { ...set, resolver, routing } });
        const { measures } = study(simulation, scenario, { seeds: 1 });
        assert.equal(measures['lost']!.value, 0);
        if (routing === 'home') assert.equal(measures['conflicts']!.value, 0);
      }
    }),
    { numRuns: 4, seed: 1 },
  );
});

/** A history of one key: who wrote when, and how many of the other’s writes had arrived by then. */
const histories = fc
  .array(
    fc.record({
      leader: fc.constantFrom<Leader>(0, 1),
      arrived: fc.nat(3),
      skew: fc.integer({ min: -5, max: 5 }),
      adds: fc.boolean(),
    }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((steps) => {
    const counts = [0, 0];
    const seen = [0, 0];
    return steps.map(({ leader, arrived, skew, adds }, at): Update => {
      seen[leader] = Math.min(counts[1 - leader]!, seen[leader]! + arrived);
      return { key: 0, leader, count: ++counts[leader]!, seen: seen[leader]!, stamp: at + skew, adds, item: at };
    });
  });

test('both leaders come to hold the same, in whatever order and however often they hear of the writes', () => {
  const orders = histories.chain((history) =>
    fc.tuple(
      fc.constant(history),
      fc.shuffledSubarray([...history, ...history], { minLength: 2 * history.length }),
      fc.shuffledSubarray([...history, ...history], { minLength: 2 * history.length }),
    ),
  );
  fc.assert(
    fc.property(orders, ([history, one, two]) => {
      for (const resolver of RESOLVERS) {
        const merge = resolverOf({ resolver });
        const [a, b] = [one, two].map((order) => order.reduce(merge, [])) as [readonly Update[], readonly Update[]];
        assert.deepEqual(new Set(a), new Set(b), resolver);
        if (resolver === 'counter') assert.equal(total(a), history.length, 'every increment counts');
        if (resolver === 'or-set')
          assert.equal(
            contains(a),
            history.some((add) => add.adds && !history.some((one) => !one.adds && knew(one, add))),
            'an element is there where no removal had seen one of its additions',
          );
        if (resolver === 'version-vectors')
          for (const write of history)
            assert.ok(
              a.some((kept) => knew(kept, write)),
              'what is gone was known to something that is kept',
            );
      }
    }),
    { numRuns: 300, seed: 1 },
  );
});

test('demand is the same under every resolver and every routing', () => {
  const hashes = RESOLVERS.flatMap((resolver) =>
    ['any', 'home'].map((routing) => run(simulation, scenarioOf(`resolver=${resolver}&routing=${routing}`)).demandHash),
  );
  assert.equal(new Set(hashes).size, 1);
});

test('in a cut both leaders go on alone, and when it heals each has what the other took', () => {
  agrees('cut=1', 'conflicts', 0.06, 10);
  agrees('cut=1', 'lost', 0.06, 10);
  const watched = run(simulation, scenarioOf('cut=1'));
  const { travels, spans, names } = watched;
  const cut = [...spans.kind.keys()].find((row) => names.spans[spans.kind[row]!] === 'cut')!;
  const [from, until] = [spans.start[cut]!, spans.end[cut]!];
  const told = [...travels.depart.keys()].filter((row) => travels.depart[row]! >= from && travels.depart[row]! < until);
  assert.ok(told.length > 4);
  for (const row of told) assert.ok(Math.abs(travels.arrive[row]! - (until + 0.15)) < 1e-9, 'told once the link heals');
});

test('whenever nothing is under way the leaders agree on every key, under every resolver, cuts and clocks that differ', () => {
  for (const resolver of RESOLVERS)
    for (const text of [
      'cut=2&writeRate=0.5&delay=1',
      'cut=1&skew=300&writeRate=2&delay=20',
      'keys=2&cut=0.3&writeRate=1',
    ]) {
      const { states, names, travels } = run(simulation, scenarioOf(`${text}&resolver=${resolver}`));
      // The last word of each instant: when a link heals, much arrives at once.
      const apart = new Map<number, number>();
      for (const [row, field] of states.field.entries())
        if (names.fields[field] === 'apart') apart.set(states.at[row]!, states.value[row]!);
      let settled = 0;
      for (const [at, keys] of apart) {
        const underWay = [...travels.depart.keys()].some(
          (row) => travels.depart[row]! <= at && at < travels.arrive[row]!,
        );
        if (underWay) continue;
        settled++;
        assert.equal(keys, 0, `${resolver}, ${text}, at ${at}`);
      }
      assert.ok(settled > 2 && Math.max(...apart.values()) > 0, `${resolver}, ${text}: ${settled}`);
    }
});

test('the sentences tell who met whom, and what became of them', () => {
  const told = (text: string) => {
    const reading = replay(run(simulation, scenarioOf(text)), simulation);
    const sentences: string[] = [];
    for (let at: number | null = -1; (at = reading.next(at)) !== null;) sentences.push(reading.sentence(at) ?? '');
    return sentences.join('\n');
  };
  const hot = 'keys=2&writeRate=8';
  assert.match(
    told(hot),
    /Write [ab]\d+ of leader [AB] arrives at leader [AB], which has written the same key meanwhile\./,
  );
  assert.match(told(hot), /has the later time stamp; the (one that was here|arriving write) is dropped\./);
  assert.match(told(`${hot}&resolver=version-vectors`), /both are kept, and the next reader gets both\./);
  assert.match(told(`${hot}&resolver=or-set`), /takes away only what it had seen, so the element stays\./);
  assert.match(told('cut=1'), /The link is cut\. Both leaders go on taking writes\./);
  assert.match(told('cut=1'), /The link heals: each leader now tells the other/);
  assert.match(told(`${hot}&skew=400`), /Leader B itself drops [ab]\d+: what it already holds has a later time stamp/);
});

test('the point of each preset, on every seed', () => {
  const holds = onEverySeed(3);
  holds('resolvers', 'lost', (later, both, added) => later! > 0.1 && both === 0 && added === 0);
  holds('resolvers', 'conflicts', (later, both, added) => later === both && both === added && both! > 0.25);
  holds('fast-clock', 'overruled', (later, both) => later! > 0.05 && both === 0);
  holds('cut', 'conflicts', (later, both, set) => later === both && both === set && set! > 0.4);
  holds('cut', 'lost', (later, both, set) => later! > 0.2 && both === 0 && set === 0);
  holds('home', 'conflicts', (any, home) => any! > 0.25 && home === 0);
  holds('home', 'writeLatency', (any, home) => any === 0 && home! > 0.1);
  holds('thousand-keys', 'conflicts', (only) => only! > 0.01 && only! < 0.03);
  holds('fast-clock-key', 'lost', (only) => only! > 0.07 && only! < 0.11);
});
