import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { coin, coinOf } from './coin.ts';
import { Stream } from './stream.ts';

const draws = (stream: Stream, count: number): number[] => Array.from({ length: count }, () => stream.uniform());
const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  const product = (x: readonly number[], y: readonly number[], mx: number, my: number): number =>
    x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0);
  return product(a, b, meanA, meanB) / Math.sqrt(product(a, a, meanA, meanA) * product(b, b, meanB, meanB));
}

test('one seed and name give the same numbers again', () => {
  fc.assert(
    fc.property(fc.nat(), fc.string(), (seed, name) => {
      assert.deepEqual(draws(new Stream(seed, name), 5), draws(new Stream(seed, name), 5));
    }),
  );
});

test('another seed, name or entity gives other numbers', () => {
  const starts = new Set<number>();
  let count = 0;
  for (const seed of [1, 2, 3, 4294967295])
    for (const name of ['arrivals', 'arrival', 'work', 'a1', 'a', ''])
      for (const entity of [undefined, 0, 1, 2]) {
        starts.add(new Stream(seed, name, entity).uniform());
        count++;
      }
  assert.equal(starts.size, count);
});

test('streams of neighbouring names, seeds and entities are not correlated', () => {
  const size = 20_000;
  const bound = 4 / Math.sqrt(size);
  const first = draws(new Stream(1, 'arrivals'), size);
  for (const other of [
    new Stream(1, 'arrivalt'),
    new Stream(2, 'arrivals'),
    new Stream(1, 'arrivals', 0),
    new Stream(1, 'work'),
  ])
    assert.ok(Math.abs(correlation(first, draws(other, size))) < bound, other.name);
});

test('drawing more from one stream shifts no other', () => {
  const undisturbed = draws(new Stream(7, 'work'), 100);
  const [policy, work] = [new Stream(7, 'policy'), new Stream(7, 'work')];
  const among = Array.from({ length: 100 }, (_, i) => {
    for (let k = 0; k < i % 4; k++) policy.uniform();
    return work.uniform();
  });
  assert.deepEqual(among, undisturbed);
});

test('uniform numbers fill the open interval evenly', () => {
  // Chi-squared over 100 cells: 99 degrees of freedom, mean 99, standard deviation 14.07.
  const counts = new Array<number>(100).fill(0);
  for (const u of draws(new Stream(1, 'even'), 100_000)) {
    assert.ok(u > 0 && u < 1);
    counts[Math.floor(100 * u)]!++;
  }
  const chi = counts.reduce((sum, count) => sum + ((count - 1000) * (count - 1000)) / 1000, 0);
  assert.ok(Math.abs(chi - 99) < 4 * 14.07, `chi-squared ${chi}`);
});

test('exponential numbers have their mean, their variance and their tail', () => {
  const stream = new Stream(1, 'exponential');
  const size = 200_000;
  const values = Array.from({ length: size }, () => stream.exponential(2));
  const average = mean(values);
  const variance = mean(values.map((x) => (x - average) * (x - average)));
  const tail = values.filter((x) => x > 6).length / size;
  assert.ok(Math.abs(average - 2) < (4 * 2) / Math.sqrt(size), `mean ${average}`);
  assert.ok(Math.abs(variance - 4) < (4 * 4 * Math.sqrt(8)) / Math.sqrt(size), `variance ${variance}`);
  assert.ok(Math.abs(tail - Math.exp(-3)) < 4 * Math.sqrt(Math.exp(-3) / size), `tail ${tail}`);
});

test('an exponential number takes one uniform number and falls as it rises', () => {
  const [a, b] = [new Stream(3, 'x'), new Stream(3, 'x')];
  for (let i = 0; i < 100; i++) assert.ok(Math.abs(a.exponential(5) + 5 * Math.log(b.uniform())) < 1e-12);
});

test('below(n) favours no number', () => {
  // 3 · 2^30 is the worst case for a plain remainder: it would draw the lower third twice as often.
  const n = 3 * 2 ** 30;
  const stream = new Stream(1, 'below');
  const size = 30_000;
  let lower = 0;
  for (let i = 0; i < size; i++) if (stream.below(n) < 2 ** 30) lower++;
  assert.ok(Math.abs(lower / size - 1 / 3) < 4 * Math.sqrt(2 / 9 / size), `${lower / size}`);
  assert.equal(stream.below(1), 0);
});

test('below(n) refuses what is not a whole number of choices', () => {
  for (const n of [0, -1, 1.5, NaN, 2 ** 33])
    assert.throws(() => new Stream(1, 'x').below(n), /stream "x".*whole number/);
});

test('shuffling gives each order alike', () => {
  const stream = new Stream(1, 'shuffle');
  const counts: Record<string, number> = {};
  for (let i = 0; i < 24_000; i++) {
    const order = stream.shuffle(['a', 'b', 'c', 'd']).join('');
    counts[order] = (counts[order] ?? 0) + 1;
  }
  assert.equal(Object.keys(counts).length, 24);
  const chi = Object.values(counts).reduce((sum, count) => sum + ((count - 1000) * (count - 1000)) / 1000, 0);
  assert.ok(Math.abs(chi - 23) < 4 * Math.sqrt(46), `chi-squared ${chi}`);
});

test('a coin depends on its name and numbers, and on nothing else', () => {
  const toss = coinOf(1);
  const luck = toss('fail', 17, 2);
  for (let i = 0; i < 50; i++) toss('fail', i);
  assert.equal(toss('fail', 17, 2), luck);
  assert.equal(coin(1, 'fail', 17, 2), luck);
});

test('coins of neighbouring numbers are unrelated and even', () => {
  const toss = coinOf(1);
  const size = 50_000;
  const row = Array.from({ length: size }, (_, i) => toss('fail', i));
  const attempts = Array.from({ length: size }, (_, i) => toss('fail', i, 1));
  const bound = 4 / Math.sqrt(size);
  assert.ok(Math.abs(mean(row) - 0.5) < bound * Math.sqrt(1 / 12));
  assert.ok(Math.abs(correlation(row.slice(1), row.slice(0, -1))) < bound);
  assert.ok(Math.abs(correlation(row, attempts)) < bound);
  assert.equal(new Set([...row, ...attempts, toss('fail'), toss('fail', 0, 0), toss('fai', 0)]).size, 2 * size + 3);
});

test('a seed or a number that is not whole is refused', () => {
  for (const seed of [-1, 0.5, NaN, 2 ** 32]) assert.throws(() => new Stream(seed, 'x'), /a seed is .* whole number/);
  assert.throws(() => coin(1, 'x', 1.5), /whole number/);
});
