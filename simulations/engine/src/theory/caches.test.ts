import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agrees, measuredAs } from '../../test/theory.ts';
import { zipf } from '../distributions/index.ts';
import { Stream } from '../stream.ts';
import { bestHitRatio, fifoHitRatio, lruCharacteristicTime, lruHitRatio } from './cache-hit-ratio.ts';
import { valueOf } from './prediction.ts';
import { renewedTtlHitRatio, ttlHitRatio, ttlOldAnswerShare, ttlStaleShare } from './time-to-live.ts';

const cache = (ranks: number, exponent: number, capacity: number) => {
  const keys = zipf({ ranks, exponent });
  return { popularity: Array.from({ length: ranks }, (_, i) => keys.probability(i + 1)), capacity };
};

test('a cache of a tenth of the keys answers far more than a tenth of the requests', () => {
  const tenth = cache(1000, 1, 100);
  agrees(lruCharacteristicTime(tenth), 180.92892814305714);
  agrees(lruHitRatio(tenth), 0.5765246161690034);
  agrees(fifoHitRatio(tenth), 0.5202485755067358);
  agrees(bestHitRatio(tenth), 0.6929928142500624);
  agrees(lruHitRatio(cache(1000, 0.8, 50)), 0.2616191525320793);
  agrees(fifoHitRatio(cache(1000, 0.8, 50)), 0.22666107903952395);
  agrees(lruHitRatio(cache(10_000, 0.8, 500)), 0.33118623374223816);
  agrees(lruHitRatio(cache(10_000, 0.8, 1000)), 0.43665972223071803);
  agrees(lruHitRatio(cache(10_000, 1, 1000)), 0.6756017935096096);
});

test('flat popularity leaves nothing to choose: each cache hits the share it holds', () => {
  for (const ratio of [lruHitRatio, fifoHitRatio, bestHitRatio]) {
    agrees(ratio({ popularity: Array(50).fill(3), capacity: 20 }), 0.4);
    agrees(ratio({ popularity: [1, 2, 0], capacity: 2 }), 1);
    agrees(ratio({ popularity: [1, 2, 0], capacity: 0 }), 0);
  }
});

test('popular keys last: random replacement ≤ least recently used ≤ the best choice, and more room never hurts', () => {
  const popularities = fc.array(fc.double({ min: 0.001, max: 100, noNaN: true }), { minLength: 3, maxLength: 60 });
  fc.assert(
    fc.property(popularities, fc.double({ min: 0, max: 0.99, noNaN: true }), (popularity, share) => {
      const capacity = Math.floor(share * (popularity.length - 1));
      const ratios = [fifoHitRatio, lruHitRatio, bestHitRatio].map((ratio) => valueOf(ratio({ popularity, capacity })));
      for (const [i, ratio] of ratios.entries()) assert.ok(ratio >= (ratios[i - 1] ?? 0) - 1e-9, ratios.join());
      assert.ok(valueOf(lruHitRatio({ popularity, capacity: capacity + 1 })) >= (ratios[1] as number) - 1e-12);
    }),
  );
});

/** Exact by W. King, Analysis of paging algorithms, 1971: the content is the last two keys asked for, or fetched. */
test('two places are few for the approximation: it stays within a few hundredths of the exact ratio', () => {
  const small = cache(5, 1, 2);
  agrees(lruHitRatio(small), 0.5188845638170089, 0.04);
  agrees(fifoHitRatio(small), 0.5036496350364964, 0.05);
});

test('a full cache, played request by request, hits as often as was said', () => {
  const full = cache(1000, 1, 100);
  const keys = zipf({ ranks: 1000, exponent: 1 });
  const play = (renew: boolean) => (seed: number) => {
    const stream = new Stream(seed, 'keys');
    const held = new Set<number>();
    let hits = 0;
    for (let request = -20_000; request < 60_000; request++) {
      const key = keys.draw(stream);
      const hit = held.has(key);
      if (hit && request >= 0) hits++;
      if (hit && !renew) continue;
      held.delete(key);
      held.add(key);
      // A set keeps the order in which its members came.
      if (held.size > 100) held.delete(held.values().next().value as number);
    }
    return hits / 60_000;
  };
  measuredAs(lruHitRatio(full), play(true), { seeds: 12, absolute: 0.01 });
  measuredAs(fifoHitRatio(full), play(false), { seeds: 12, absolute: 0.01 });
});

test('one key with a time to live', () => {
  agrees(ttlHitRatio({ requestRate: 0.02, timeToLive: 300 }), 6 / 7);
  agrees(ttlHitRatio({ requestRate: 1, timeToLive: 1 }), 0.5);
  agrees(renewedTtlHitRatio({ requestRate: 1, timeToLive: 1 }), 0.6321205588285577);
  agrees(ttlOldAnswerShare({ requestRate: 0.02, timeToLive: 300 }, 150), 3 / 7);
  agrees(ttlOldAnswerShare({ requestRate: 0.02, timeToLive: 60 }, 60), 0);
  agrees(ttlStaleShare({ requestRate: 10, timeToLive: 60, writeRate: 1 / 30 }), 0.5667231031131178);
  agrees(ttlStaleShare({ requestRate: 10, timeToLive: 60, writeRate: 1 / 300 }), 0.0934979354974136);
  agrees(ttlStaleShare({ requestRate: 1, timeToLive: 10, writeRate: 0.1 }), 0.3344358556104021);
  agrees(ttlStaleShare({ requestRate: 1, timeToLive: 10, writeRate: 0 }), 0);
  for (const ratio of [ttlHitRatio, renewedTtlHitRatio]) agrees(ratio({ requestRate: 0, timeToLive: 10 }), 0);
});

test('one key with a time to live, played request by request', () => {
  const play = (renew: boolean) => (seed: number) => {
    const stream = new Stream(seed, 'requests');
    let [now, until, hits] = [0, 0, 0];
    for (let request = 0; request < 40_000; request++) {
      now += stream.exponential(0.5);
      if (now < until) hits++;
      if (now >= until || renew) until = now + 1;
    }
    return hits / 40_000;
  };
  const item = { requestRate: 2, timeToLive: 1 };
  measuredAs(ttlHitRatio(item), play(false), { seeds: 8, relative: 0.03 });
  measuredAs(renewedTtlHitRatio(item), play(true), { seeds: 8, relative: 0.03 });
});

test('what is no cache is refused by name', () => {
  assert.throws(() => lruHitRatio({ popularity: [1, -1], capacity: 1 }), /popularity of item 1 is -1/);
  assert.throws(() => lruHitRatio({ popularity: [1, NaN], capacity: 1 }), /popularity of item 1 is NaN/);
  assert.throws(() => fifoHitRatio({ popularity: [], capacity: 1 }), /add up to 0/);
  assert.throws(() => bestHitRatio({ popularity: [1], capacity: 1.5 }), /capacity = 1.5 .* whole number from 0/);
  assert.throws(() => ttlHitRatio({ requestRate: -1, timeToLive: 1 }), /requestRate = -1/);
  assert.throws(() => renewedTtlHitRatio({ requestRate: 1, timeToLive: Infinity }), /timeToLive = Infinity/);
  assert.throws(() => ttlStaleShare({ requestRate: 1, timeToLive: 1, writeRate: NaN }), /writeRate = NaN/);
  assert.throws(() => ttlOldAnswerShare({ requestRate: 1, timeToLive: 1 }, -1), /sinceChange = -1/);
});
