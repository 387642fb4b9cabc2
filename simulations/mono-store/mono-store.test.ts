import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { disagreement, resolveScenario, run, valueOf, type Run } from '@under-load/engine';
import { proving } from '../proving.ts';
import simulation from './index.ts';

const { scenarioOf, studied, onEverySeed } = proving(simulation);
const STORES = ['one', 'by-use', 'by-key'] as const;

const known = (text: string, measure: string): number =>
  valueOf(simulation.theory!(scenarioOf(text).parameters as never)[measure]!);

test('formulas give what was computed elsewhere', () => {
  const near = (text: string, measure: string, value: number) =>
    assert.ok(Math.abs(known(text, measure) / value - 1) < 1e-3, `${text}: ${measure} is ${known(text, measure)}`);
  near('stores=one', 'orderWait', 0.022);
  near('stores=one', 'logWait', 0.022);
  near('stores=by-use', 'orderWait', 0.008);
  near('stores=by-use', 'logWait', 0.08);
  near('stores=by-use&machine=2', 'orderWait', 0.6667e-3);
  near('stores=by-use&machine=2', 'logWait', 6.667e-3);
  near('stores=by-key', 'orderWait', 0.044);
  near('stores=one&logRate=4', 'orderWait', 1.4286e-3);
});

// Six per cent instead of three: rare large writes make the mean vary so much that three would take a minute (see the deep test).
test('who waits how long, at a load that leaves room', () => {
  for (const stores of STORES) {
    const text = `stores=${stores}&logRate=16`;
    const { measures, theory } = studied(text, 40);
    for (const [measure, relative] of [
      ['orderWait', 0.06],
      ['cpu', 0.03],
      ['throughput', 0.03],
    ] as const)
      assert.equal(
        disagreement(measures[measure]!, valueOf(theory[measure]!), { relative }),
        null,
        `${text}: ${measure}`,
      );
  }
});

/** Each write of a run, in order of coming: when it came, when its turn was, and at which store. */
function writesOf({ travels, spans, names }: Run) {
  return Array.from(travels.depart, (came, i) => {
    const row = spans.item.indexOf(travels.item[i]!);
    const use = names.travels[travels.kind[i]!]!;
    return {
      came,
      turn: travels.arrive[i]!,
      store: travels.to[i]!,
      use,
      start: spans.start[row]!,
      end: spans.end[row]!,
    };
  });
}

const anything = fc.record({
  stores: fc.constantFrom(...STORES),
  burst: fc.integer({ min: 1, max: 10 }),
  logRate: fc.integer({ min: 1, max: 60 }),
  orderShare: fc.integer({ min: 20, max: 80 }),
  machine: fc.constantFrom(0.8, 1, 2),
});

test('a store writes one thing at a time, in order of coming, and never stands still while one waits', () => {
  fc.assert(
    fc.property(anything, (set) => {
      const watched = run(simulation, resolveScenario(simulation, { set }).scenario);
      const freeAt = new Map<number, number>();
      for (const { came, turn, store, use, start, end } of writesOf(watched)) {
        assert.equal(start, turn);
        const free = freeAt.get(store);
        // The first that is seen may wait for others from before the window.
        if (free !== undefined) assert.ok(Math.abs(turn - Math.max(came, free)) < 1e-9, `${turn}, ${came}, ${free}`);
        freeAt.set(store, end);
        if (set.stores === 'by-use') assert.equal(watched.scene.things[store]!.label, `${use} store`);
      }
    }),
    { numRuns: 30, seed: 1 },
  );
});

test('demand is the same however it is stored', () => {
  const hashes = [...STORES.map((stores) => `stores=${stores}`), 'machine=2', 'stores=by-use&orderShare=70'].map(
    (text) => run(simulation, scenarioOf(text)).demandHash,
  );
  assert.equal(new Set(hashes).size, 1);
});

test('the point of each preset, on every seed', () => {
  const holds = onEverySeed(3);
  holds('orders-and-logs', 'orderWait', (one, two) => two! < 0.6 * one!);
  holds('orders-and-logs', 'logWait', (one, two) => two! > 2 * one!);
  holds('log-burst', 'orderWait', (one, two) => one! > 8 * two!);
  holds('by-key', 'orderWait', (one, shards) => shards! > 1.5 * one!);
  holds('twice-the-machine', 'orderWait', (one, two) => one! < 0.0025 && two! < 0.5 * one!);
  holds('more-logs', 'orderWait', (one, two) => one! > 0.5 && two! < 0.012);
  holds('few-logs', 'orderWait', (one, two) => two! > 4 * one!);
});
