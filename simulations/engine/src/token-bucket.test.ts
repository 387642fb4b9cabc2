import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { replayed, startArrivals } from './arrivals.ts';
import type { Script } from './process.ts';
import { Simulator } from './simulator.ts';
import { Stream } from './stream.ts';
import { TokenBucket } from './token-bucket.ts';

/** Rates and moments are sums of powers of two, so that every sum is exact and bit can be held against bit. */
const RATE = 4;
const moments = (gaps: readonly number[]): number[] => {
  let at = 0;
  return gaps.map((gap) => (at += gap / 64));
};
const gaps = fc.array(fc.nat(40), { minLength: 1, maxLength: 80 });
const burst = fc.integer({ min: 1, max: 6 });

test('a limiter passes exactly what the generic cell rate algorithm passes, however often it is looked at', () => {
  fc.assert(
    fc.property(gaps, burst, fc.boolean(), (list, size, watched) => {
      const simulator = new Simulator();
      const bucket = new TokenBucket(simulator, { rate: RATE, burst: size });
      const passed: boolean[] = [];
      startArrivals(simulator, replayed(moments(list)), () => {
        if (watched) assert.ok(bucket.tokens >= 0 && bucket.tokens <= size);
        passed.push(bucket.tryTake());
      });
      simulator.run();
      // ITU-T I.371, virtual scheduling: due is the moment at which the next would come at the steady rate.
      let due = 0;
      const expected = moments(list).map((at) => {
        if (due - at > (size - 1) / RATE) return false;
        due = Math.max(due, at) + 1 / RATE;
        return true;
      });
      assert.deepEqual(passed, expected);
    }),
  );
});

test('a shaper lets everyone pass as early as the rate and the burst allow, and in order', () => {
  fc.assert(
    fc.property(gaps, burst, (list, size) => {
      const simulator = new Simulator();
      const bucket = new TokenBucket(simulator, { rate: RATE, burst: size });
      const left: number[] = [];
      function* request(): Script {
        yield bucket.take();
        left.push(simulator.now);
      }
      startArrivals(simulator, replayed(moments(list)), () => simulator.spawn(request()));
      simulator.run();
      let due = -Infinity;
      const expected = moments(list).map((at) => {
        const passes = Math.max(at, due - (size - 1) / RATE);
        due = Math.max(due, passes) + 1 / RATE;
        return passes;
      });
      assert.deepEqual(left, expected);
      assert.equal(bucket.waiting, 0);
    }),
  );
});

test('in no stretch do more pass than the rate gives and the burst allows', () => {
  const simulator = new Simulator();
  const bucket = new TokenBucket(simulator, { rate: 3, burst: 5 });
  const stream = new Stream(1, 'arrivals');
  const passed: number[] = [];
  let at = 0;
  const times = Array.from({ length: 3000 }, () => (at += stream.exponential(0.1)));
  startArrivals(simulator, replayed(times), () => {
    if (bucket.tryTake()) passed.push(simulator.now);
  });
  simulator.run();
  for (let i = 0; i < passed.length; i++)
    for (let j = i; j < passed.length; j++) assert.ok(j - i + 1 <= 5 + 3 * (passed[j]! - passed[i]!) + 1e-6);
  // Far more come than may pass: hardly a token is lost.
  assert.ok(passed.length > 0.99 * (5 + 3 * at), `${passed.length} of ${5 + 3 * at}`);
});

test('one a tenth of a second passes at ten a second, though a tenth has no exact bits', () => {
  const simulator = new Simulator();
  const bucket = new TokenBucket(simulator, { rate: 10, burst: 1 });
  let passed = 0;
  const times = Array.from({ length: 1000 }, (_, i) => i / 10);
  startArrivals(simulator, replayed(times), () => {
    if (bucket.tryTake()) passed++;
  });
  simulator.run();
  assert.equal(passed, 1000);
});

function stage() {
  const simulator = new Simulator();
  const bucket = new TokenBucket(simulator, { name: 'quota', rate: 1, burst: 4, initial: 0 });
  const told: string[] = [];
  function* request(name: string, tokens: number): Script {
    yield bucket.take(tokens);
    told.push(`${simulator.now} ${name}`);
  }
  return { simulator, bucket, told, come: (name: string, tokens: number) => simulator.spawn(request(name, tokens)) };
}

test('who waits for many holds up who wants few, until he gives up', () => {
  const { simulator, bucket, told, come } = stage();
  const large = come('large', 4);
  come('small', 1);
  simulator.at(2, () => {
    assert.equal(bucket.tryTake(1), false, 'others were there before');
    large.stop();
  });
  simulator.run();
  assert.deepEqual(told, ['2 small']);
  assert.equal(bucket.tokens, 1);
});

test('who is stopped between getting his tokens and going on gives them back', () => {
  const { simulator, bucket, told, come } = stage();
  const first = come('first', 2);
  come('second', 2);
  simulator.at(1, () => undefined);
  while (bucket.waiting === 2) simulator.step();
  assert.deepEqual([simulator.now, bucket.tokens], [2, 0]);
  first.stop();
  simulator.run();
  assert.deepEqual(told, ['2 second']);
});

test('a new rate holds for those who wait; at 0 nobody passes', () => {
  const { simulator, bucket, told, come } = stage();
  come('a', 3);
  simulator.at(1, () => bucket.setRate(0));
  simulator.at(5, () => bucket.setRate(0.5)); // one token is in it, two are missing
  simulator.run();
  assert.deepEqual(told, ['9 a']);
});

test('impossible buckets and wishes are refused', () => {
  const { simulator, bucket } = stage();
  for (const tokens of [0, -1, NaN, 5])
    assert.throws(() => bucket.tryTake(tokens), /at quota, at time 0.*the burst, 4/);
  assert.throws(() => bucket.take(5), /5 tokens were asked for/);
  assert.throws(() => bucket.setRate(-1), /a rate of -1/);
  assert.throws(() => new TokenBucket(simulator, { rate: 1, burst: 0 }), /a burst of 0/);
  assert.throws(() => new TokenBucket(simulator, { rate: 1, burst: 2, initial: 3 }), /3 tokens at the beginning/);
});
