import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Stream, disagreement, resolveLanes, resolveScenario, run, study, valueOf } from '@under-load/engine';
import { proving } from '../proving.ts';
import simulation from './index.ts';
import { schedulers } from './model.ts';
import { bestShares } from './theory.ts';
import type { Values } from './parameters.ts';

const { studied } = proving(simulation);

type Name = keyof typeof schedulers;

/** The first turns, as letters. */
function turns(name: Name, weights: readonly number[], count: number): string {
  const { next } = schedulers[name](weights, new Stream(1, 'turns'));
  return Array.from({ length: count }, () => 'abcdefghij'.charAt(next())).join('');
}

test('the smooth cycles of the textbooks', () => {
  assert.equal(turns('smooth', [5, 1, 1], 7), 'aabacaa');
  assert.equal(turns('smooth', [4, 2, 1], 7), 'abacaba');
  assert.equal(turns('smooth', [3, 2], 5), 'ababa');
  assert.equal(turns('smooth', [3, 1, 1], 5), 'abaca');
});

test('the naive order deals each server all its turns in a row', () => {
  assert.equal(turns('naive', [5, 1, 1], 14), 'aaaaabcaaaaabc');
});

const anyWeights = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 2, maxLength: 6 });

test('in every cycle each server gets exactly its weight, smooth or naive', () => {
  fc.assert(
    fc.property(anyWeights, fc.constantFrom<Name>('smooth', 'naive'), (weights, name) => {
      const { next } = schedulers[name](weights, new Stream(1, 'turns'));
      const cycle = weights.reduce((a, b) => a + b);
      for (let round = 0; round < 3; round++) {
        const counts = weights.map(() => 0);
        for (let turn = 0; turn < cycle; turn++) counts[next()]!++;
        assert.deepEqual(counts, weights);
      }
    }),
  );
});

test('the accounts of the smooth order add up to nothing after every turn, and close at the end of a cycle', () => {
  fc.assert(
    fc.property(anyWeights, (weights) => {
      const { next, credit } = schedulers.smooth(weights, new Stream(1, 'turns'));
      const cycle = weights.reduce((a, b) => a + b);
      for (let turn = 0; turn < cycle; turn++) {
        next();
        assert.equal(
          credit!.reduce((a, b) => a + b),
          0,
        );
      }
      assert.ok(credit!.every((owed) => owed === 0));
    }),
  );
});

test('smooth runs are never longer than naive ones', () => {
  fc.assert(
    fc.property(anyWeights, (weights) => {
      const longest = (name: Name) =>
        Math.max(
          ...turns(name, weights, 3 * weights.reduce((a, b) => a + b))
            .match(/(.)\1*/g)!
            .map((same) => same.length),
        );
      assert.ok(longest('smooth') <= longest('naive'));
    }),
  );
});

test('random turns: Σ pᵢ / (μᵢ − pᵢ λ)', () => {
  for (const [servers, milliseconds] of [
    ['2,100;1,50', 33.33],
    ['5,100;2,50', 31.76],
  ] as const) {
    const { measures, theory } = studied(`scheduler=random&servers=${servers}`, 12);
    assert.ok(Math.abs(1000 * valueOf(theory['meanLatency']!) - milliseconds) < 0.01);
    assert.equal(disagreement(measures['meanLatency']!, valueOf(theory['meanLatency']!), { relative: 0.03 }), null);
    assert.equal(disagreement(measures['shareOfFirst']!, valueOf(theory['shareOfFirst']!), { relative: 0.01 }), null);
  }
});

test('equal weights on servers of 100 and 50 a second: 109.1 ms', () => {
  const { theory } = studied('scheduler=random&servers=1,100;1,50', 1);
  assert.ok(Math.abs(valueOf(theory['meanLatency']!) - 0.10909) < 1e-5);
});

test('the best shares for 100 and 50 a second at 90 a second are 0.7206 and 0.2794', () => {
  const shares = bestShares({
    scheduler: 'random',
    arrivalRate: 90,
    servers: [
      { weight: 1, rate: 100 },
      { weight: 1, rate: 50 },
    ],
  } satisfies Values);
  assert.ok(Math.abs(shares![0]! - 0.7206) < 5e-5 && Math.abs(shares![1]! - 0.2794) < 5e-5);
});

test('equal smooth turns are round robin', () => {
  const { measures, theory } = studied('scheduler=smooth&arrivalRate=150&servers=3,100;3,100;3,100', 6);
  assert.equal(disagreement(measures['meanLatency']!, valueOf(theory['meanLatency']!), { relative: 0.02 }), null);
});

test('the longest run is the one dealt out by hand', () => {
  for (const [text, longest] of [
    ['scheduler=naive', 5],
    ['scheduler=smooth', 4],
    ['scheduler=smooth&servers=4,80;2,40;1,20', 2],
  ] as const) {
    const { measures, theory } = studied(text, 1);
    assert.equal(valueOf(theory['longestRun']!), longest);
    assert.equal(measures['longestRun']!.value, longest);
  }
});

test('demand is the same under every scheduler', () => {
  const hash = (name: Name) =>
    run(simulation, resolveScenario(simulation, { set: { scheduler: name } }).scenario).demandHash;
  assert.equal(new Set((Object.keys(schedulers) as Name[]).map(hash)).size, 1);
});

test('the point of each preset, on every seed', () => {
  const lanesOf = (preset: string) => {
    const finding = simulation.scenarios[preset]?.finding ?? 'meanLatency';
    return resolveLanes(simulation, { preset }).lanes.map(
      ({ scenario }) => study(simulation, scenario, { seeds: 2 }).measures[finding]!.perSeed,
    );
  };
  const holds = (preset: string, point: (...values: number[]) => boolean) => {
    const lanes = lanesOf(preset);
    for (let seed = 0; seed < 2; seed++)
      assert.ok(
        point(...lanes.map((perSeed) => perSeed[seed]!)),
        `${preset}, seed ${seed + 1}: ${JSON.stringify(lanes)}`,
      );
  };
  holds('five-in-seven', (naive, smooth) => naive === 5 && smooth === 4);
  holds('waves', (naive, smooth, random) => smooth! < 0.8 * naive! && naive! < random!);
  holds('order-or-chance', (smooth, random) => smooth! < 0.8 * random!);
  holds('which-weights', (equal, proportional, best) => best! < proportional! && proportional! < 0.5 * equal!);
});
