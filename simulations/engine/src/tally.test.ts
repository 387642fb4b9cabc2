import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Tally } from './tally.ts';

test('a level is averaged over time, and counts as 0 before it is first set', () => {
  const tally = new Tally();
  tally.level('busy', 2, 4);
  tally.level('busy', 3, 6);
  tally.finish(10);
  assert.equal(tally.averages['busy'], (2 * 2 + 3 * 4) / 10);
});

test('the warm-up is forgotten, the levels stand', () => {
  const tally = new Tally();
  tally.level('line', 5, 0);
  tally.count('arrived', 100);
  tally.sample('latency', 9);
  tally.start(10);
  tally.level('line', 1, 15);
  tally.count('arrived');
  tally.sample('latency', 2);
  tally.finish(20);
  assert.equal(tally.duration, 10);
  assert.equal(tally.averages['line'], 3);
  assert.equal(tally.rate('arrived'), 0.1);
  assert.equal(tally.samples['latency']!.mean, 2);
});

test('pooling stretches weighs averages by their length and adds the rest', () => {
  const stretch = (length: number, level: number, count: number): Tally => {
    const tally = new Tally();
    tally.level('line', level, 0);
    tally.count('errors', count);
    tally.count('all', 4);
    tally.sample('latency', level);
    tally.finish(length);
    return tally;
  };
  const pool = Tally.pooled([stretch(10, 1, 1), stretch(30, 5, 2)]);
  assert.equal(pool.duration, 40);
  assert.equal(pool.averages['line'], 4);
  assert.equal(pool.share('errors', 'all'), 3 / 8);
  assert.equal(pool.samples['latency']!.count, 2);
  assert.ok(Number.isNaN(pool.share('errors', 'nothing')));
  assert.equal(pool.rate('nothing'), 0);
});

test('pooling leaves what it pools as it was', () => {
  const one = new Tally();
  one.sample('latency', 1);
  one.finish(1);
  const pool = Tally.pooled([one, one]);
  assert.equal(pool.samples['latency']!.count, 2);
  assert.equal(one.samples['latency']!.count, 1);
});

test('it survives being sent to another thread', () => {
  const tally = new Tally();
  tally.sample('latency', 0.25);
  tally.count('all', 2);
  tally.level('line', 1, 0);
  tally.finish(4);
  const arrived = Tally.from(structuredClone(tally));
  assert.equal(arrived.samples['latency']!.quantile(0.5), 0.25);
  assert.deepEqual([arrived.rate('all'), arrived.averages['line'], arrived.duration], [0.5, 1, 4]);
});

test('a stretch that ends before it starts is refused', () => {
  const tally = new Tally();
  tally.start(5);
  assert.throws(() => tally.finish(4), /ends before \(at time 4\)/);
});
