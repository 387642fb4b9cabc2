/** Scenarios are measured once, only in the seeds that are missing, and an answer sees the seeds it asked for. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { resolveScenario } from '@under-load/engine';
import hashRing from '../../simulations/hash-ring/index.ts';
import judge from '../../simulations/history-judge/index.ts';
import { courseFolders } from './folders.ts';
import { Known } from './known.ts';
import type { Measurer, Seeds } from './known.ts';
import type { Measurements } from './measurements.ts';
import type { Need, Question } from './question.ts';
import { settle } from './settle.ts';
import { Store } from './store.ts';

const cache = mkdtempSync(join(tmpdir(), 'measured-'));
after(() => rmSync(cache, { recursive: true }));
let stores = 0;
const newStore = () => new Store({ ...courseFolders(), cache: join(cache, String(++stores)) });

const ring: Need = { simulation: hashRing, scenario: resolveScenario(hashRing, { text: 'scheme=ring' }).scenario };
const modulo: Need = { simulation: hashRing, scenario: resolveScenario(hashRing, { text: 'scheme=modulo' }).scenario };

/** Gives the seed itself as the measure's value, and writes down what it was asked for. */
function ledger(): Measurer & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    measure({ simulation, scenario, figure }: Need, { from, until }: Seeds): Promise<Measurements> {
      const deterministic = simulation.clock.deterministic === true;
      const seeds = deterministic ? 1 : until - from + 1;
      asked.push(`${String(scenario.parameters['scheme'])} ${from}–${until}${figure ? ' drawn' : ''}`);
      const longRun = figure ? { seeds, measures: {}, perSeed: {}, theory: {}, tails: {} } : null;
      return Promise.resolve({
        seeds,
        deterministic,
        perSeed: { movedShare: Array.from({ length: seeds }, (_, i) => from + i) },
        longRun,
      });
    },
  };
}

/** Wants this many seeds, and answers how many it saw. */
function wanting(seeds: number, ...needs: readonly Need[]): Question<readonly (readonly number[])[]> {
  return {
    needs,
    leastSeeds: 8,
    answer: (measured) => ({
      answer: measured.map(({ perSeed }) => perSeed['movedShare'] ?? []),
      settled: measured.every((each) => each.deterministic || each.seeds >= seeds),
    }),
  };
}
const oneTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);

test('a question goes on, 8, 16, 32, 64 seeds, until it is settled or no more are allowed', async () => {
  const measurer = ledger();
  const [sixteen, never] = await settle([wanting(16, ring), wanting(1000, modulo)], new Known(newStore(), measurer));
  assert.deepEqual(sixteen, { answer: [oneTo(16)], settled: true });
  assert.deepEqual(never, { answer: [oneTo(64)], settled: false });
  assert.deepEqual(measurer.asked.filter((each) => each.startsWith('ring')).sort(), ['ring 1–8', 'ring 9–16']);
});

test('two questions about one scenario have it measured once', async () => {
  const measurer = ledger();
  const known = new Known(newStore(), measurer);
  await settle([wanting(8, ring), wanting(8, ring, modulo), wanting(16, ring)], known);
  assert.deepEqual(measurer.asked.sort(), ['modulo 1–8', 'ring 1–8', 'ring 9–16']);
  assert.equal(known.measuredNow, 2);
});

test('a later pass measures only what is missing', async () => {
  const store = newStore();
  await settle([wanting(8, ring)], new Known(store, ledger()));
  const second = ledger();
  await settle([wanting(8, ring), wanting(32, ring)], new Known(store, second));
  assert.deepEqual(second.asked, ['ring 9–16', 'ring 17–32']);
  const third = ledger();
  await settle([wanting(32, ring)], new Known(store, third));
  assert.deepEqual(third.asked, []);
});

test('an answer is the same whatever else was measured before', async () => {
  const store = newStore();
  const alone = await settle([wanting(8, ring)], new Known(newStore(), ledger()));
  await settle([wanting(64, ring)], new Known(store, ledger()));
  assert.deepEqual(await settle([wanting(8, ring)], new Known(store, ledger())), alone);
});

test('a figure and a claim share one measurement; a figure that comes later keeps what is known', async () => {
  const measurer = ledger();
  const figure = { ...wanting(20, { ...ring, figure: true }), leastSeeds: 20 };
  await settle([wanting(8, ring), figure], new Known(newStore(), measurer));
  assert.deepEqual(measurer.asked, ['ring 1–20 drawn']);

  const store = newStore();
  await settle([wanting(32, ring)], new Known(store, ledger()));
  const later = ledger();
  const known = new Known(store, later);
  await settle([figure], known);
  assert.deepEqual(later.asked, ['ring 1–20 drawn']);
  const kept = await known.upTo(32, ring);
  assert.deepEqual([kept.seeds, kept.longRun?.seeds], [32, 20]);
});

test('a deterministic simulation is run once', async () => {
  const measurer = ledger();
  const scenario = resolveScenario(judge).scenario;
  const known = new Known(newStore(), measurer);
  await settle([wanting(64, { simulation: judge, scenario }), wanting(8, { simulation: judge, scenario })], known);
  assert.equal(measurer.asked.length, 1);
});

test('a run that fails is reported by every question that needs it, and by no other', async () => {
  const broken: Measurer = {
    measure: (need, seeds) =>
      need.scenario.parameters['scheme'] === 'ring'
        ? Promise.reject(new Error('a negative wait'))
        : ledger().measure(need, seeds),
  };
  const answers = await settle([wanting(8, ring), wanting(8, modulo)], new Known(newStore(), broken));
  assert.deepEqual(answers, [{ failed: 'the run failed: a negative wait' }, { answer: [oneTo(8)], settled: true }]);
});
