/**
 * The edges of the band in which a trigger decides, to 3 %: with calls 3 % below the edge every seed recovers, 3 % above it
 * none does. Both edges, with budgets and layers, at the size of Bronson’s example (300 a second) and at others.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { budgetedRecoveryLimit, retryRecoveryLimit, valueOf } from '@under-load/engine';
import { proving } from '../proving.ts';
import simulation from './index.ts';

const { studied, agrees } = proving(simulation);
const SEEDS = 3;

const limit = (serviceRate: number, retries: number) => valueOf(retryRecoveryLimit({ serviceRate, retries }));

for (const [text, edge] of [
  ['capacity=300&attempts=2', limit(300, 1)],
  ['capacity=300&attempts=4', limit(300, 3)],
  ['capacity=1000&attempts=3', limit(1000, 2)],
  ['capacity=300&attempts=2&backoff=jitter&base=2000', limit(300, 1)],
  ['capacity=300&attempts=2&layers=2', 300 / 4],
  ['capacity=300&attempts=2&budget=calls&share=10', valueOf(budgetedRecoveryLimit({ serviceRate: 300, budget: 0.1 }))],
] as const)
  test(`the edge of the band: ${text}`, () => {
    const answered = (share: number) =>
      studied(`timeout=1&pause=12&watched=900&${text}&callRate=${edge * share}`, SEEDS).measures['answered']!.perSeed;
    for (const each of answered(0.97)) assert.ok(each > 0.99, `3 % below: ${each}`);
    for (const each of answered(1.03)) assert.ok(each < 0.01, `3 % above: ${each}`);
  });

test('280 calls, capacity 300: what brings it back, and what does not', () => {
  const at = (text: string) =>
    studied(`callRate=280&capacity=300&timeout=1&pause=10&attempts=2&watched=600&${text}`, 2).measures['answered']!
      .perSeed;
  for (const text of [
    'attempts=1',
    'budget=answers',
    'budget=calls&share=5',
    'breaker=true',
    'deadlines=hopeless',
    'order=lifo',
    'room=250',
  ])
    for (const each of at(text)) assert.ok(each > 0.98, `${text}: ${each}`);
  for (const text of ['backoff=none', 'backoff=jitter&base=15000', 'budget=calls&share=10', 'deadlines=past'])
    for (const each of at(text)) assert.ok(each < 0.05, `${text}: ${each}`);
});

test('attempts and answers where attempts fail by themselves', () => {
  const texts = (...each: string[]) => each.map((text) => `pause=0&callRate=20&capacity=1000&watched=60&${text}`);
  for (const text of texts(
    'failure=50&attempts=4',
    'failure=90&attempts=4',
    'failure=30&attempts=3&layers=2',
    'failure=60&attempts=2&layers=3',
  ))
    agrees(text, 'amplification', 0.01, 100);
  for (const text of texts('failure=50&attempts=4', 'failure=90&attempts=4', 'failure=60&attempts=2&layers=3'))
    agrees(text, 'answered', 0.03, 100);
});

test('full jitter spreads the first retries evenly over its window', () => {
  const { value } = studied(
    'burst=1000&failure=100&pause=0&attempts=2&callRate=0.1&timeout=1&backoff=exponential&base=100',
    4,
  ).measures['retryPeak']!;
  assert.equal(value, 1000);
  // 100 in a slot of 10 ms on average; the fullest of ten slots has about 1.54 standard deviations more.
  const jitter = studied(
    'burst=1000&failure=100&pause=0&attempts=2&callRate=0.1&timeout=1&backoff=jitter&base=100',
    100,
  ).measures['retryPeak']!.value;
  assert.ok(Math.abs(jitter - (100 + 1.54 * Math.sqrt(90))) < 4, String(jitter));
});
