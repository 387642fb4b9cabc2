/** The policies by themselves, without clock or database: by hand, by theorem, and against exact small cases. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { disagreement, Stream, studentInterval, zipf } from '@under-load/engine';
import type { Cache, Policy } from './cache.ts';
import { policies } from './policies.ts';

type Name = keyof typeof policies;
const NAMES = Object.keys(policies) as Name[];

const made = (name: Name, size: number, seed = 1): Cache =>
  (policies[name] as Policy)({ size, timeToLive: Infinity, chance: new Stream(seed, 'chance') });

/** Which requests hit: `h` or `-`. */
function hits(cache: Cache, keys: string): string {
  return [...keys].map((key) => (cache.request(key.charCodeAt(0), 0).hit ? 'h' : '-')).join('');
}

test('who has to go, by hand: a, b, c fill the cache, a is asked for again, and d comes', () => {
  const gone = (name: Name, keys: string) => {
    const cache = made(name, 3);
    const left = [...keys].map((key) => cache.request(key.charCodeAt(0), 0).left);
    return String.fromCharCode(...left.flat());
  };
  assert.equal(gone('lru', 'abcad'), 'b');
  assert.equal(gone('fifo', 'abcad'), 'a');
  assert.equal(gone('clock', 'abcad'), 'b', 'the hand takes a’s bit and goes on');
  assert.equal(gone('clock', 'abcabcd'), 'a', 'all had a bit: after one round the first is the victim');
  assert.equal(gone('lfu', 'abcacd'), 'b');
  assert.equal(gone('tiny-lfu', 'abcad'), '', 'd was asked for no more often than b');
  assert.equal(gone('tiny-lfu', 'abcadd'), 'b', 'the second time it was');
});

test('FIFO misses more with more room: Belady’s anomaly', () => {
  const misses = (name: Name, size: number) => hits(made(name, size), 'abcdabeabcde').replaceAll('h', '').length;
  assert.deepEqual([misses('fifo', 3), misses('fifo', 4)], [9, 10]);
  assert.deepEqual([misses('lru', 3), misses('lru', 4)], [10, 8]);
});

const anyRequests = fc.array(fc.nat(12), { maxLength: 120 });

test('what LRU holds it also holds with more room (Mattson and others, 1970)', () => {
  fc.assert(
    fc.property(anyRequests, fc.integer({ min: 1, max: 8 }), (keys, size) => {
      const [small, large] = [made('lru', size), made('lru', size + 1)];
      for (const key of keys) {
        const [less, more] = [small.request(key, 0), large.request(key, 0)];
        assert.ok(!less.hit || more.hit);
      }
    }),
  );
});

test('every policy tells the truth about what is in the cache, and never holds more than fits', () => {
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), anyRequests, fc.integer({ min: 1, max: 8 }), (name, keys, size) => {
      const cache = made(name, size);
      const here = new Set<number>();
      for (const key of keys) {
        const { hit, kept, left } = cache.request(key, 0);
        assert.equal(hit, here.has(key));
        for (const gone of left) assert.ok(here.delete(gone) && gone !== key);
        if (kept) here.add(key);
        if (name !== 'time-to-live') assert.ok(here.size <= size);
      }
    }),
  );
});

test('no policy hits more often than one that knows the future (Belady, 1966)', () => {
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), anyRequests, fc.integer({ min: 1, max: 6 }), (name, keys, size) => {
      if (name === 'time-to-live') return;
      const cache = made(name, size);
      const found = keys.filter((key) => cache.request(key, 0).hit).length;
      assert.ok(found <= foreseen(keys, size));
    }),
  );
});

/** Belady's MIN with bypass: of all that is here and the newcomer, what is wanted last goes. */
function foreseen(keys: readonly number[], size: number): number {
  const here = new Set<number>();
  let found = 0;
  for (const [i, key] of keys.entries()) {
    if (here.has(key)) found++;
    here.add(key);
    const next = (each: number) => {
      const at = keys.indexOf(each, i + 1);
      return at < 0 ? Infinity : at;
    };
    if (here.size > size) here.delete([...here].reduce((last, each) => (next(each) > next(last) ? each : last)));
  }
  return found;
}

test('a time to live counts from the fetch, whatever hits', () => {
  const cache = policies['time-to-live']({ size: 1, timeToLive: 10, chance: new Stream(1, 'chance') });
  assert.equal(cache.request(1, 0).hit, false);
  assert.equal(cache.request(1, 9.9).hit, true);
  assert.deepEqual(cache.request(2, 10).left, [1]);
  assert.equal(cache.request(1, 10.1).hit, false);
});

/** Two of five keys fit. Sums over all pairs: King (1971) for LRU, the product form for FIFO and RANDOM (Gelenbe, 1973). */
function exactOfFive(weight: (first: number, second: number) => number): number {
  const popularity = zipf({ ranks: 5, exponent: 1 });
  const p = [1, 2, 3, 4, 5].map((rank) => popularity.probability(rank));
  let [sum, hit] = [0, 0];
  for (const a of p)
    for (const b of p) {
      if (a === b) continue;
      sum += weight(a, b);
      hit += weight(a, b) * (a + b);
    }
  return hit / sum;
}

test('two places for five keys: exact hit ratios', () => {
  const lru = exactOfFive((a, b) => (a * b) / (1 - a));
  const product = exactOfFive((a, b) => a * b);
  assert.ok(Math.abs(lru - 0.5189) < 5e-5 && Math.abs(product - 0.5036) < 5e-5);
  for (const [name, exact] of [
    ['lru', lru],
    ['fifo', product],
    ['random', product],
  ] as const) {
    const perSeed = Array.from({ length: 20 }, (_, i) => hitRatio(name, 2, 5, i + 1));
    assert.equal(disagreement({ ...studentInterval(perSeed), perSeed }, exact, { relative: 0.01 }), null, name);
  }
});

function hitRatio(name: Name, size: number, keys: number, seed: number): number {
  const cache = made(name, size, seed);
  const popularity = zipf({ ranks: keys, exponent: 1 });
  const stream = new Stream(seed, 'keys');
  let found = 0;
  const requests = 20_000;
  for (let i = -100; i < requests; i++) {
    const { hit } = cache.request(popularity.draw(stream), 0);
    if (hit && i >= 0) found++;
  }
  return found / requests;
}
