import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agrees, silentOf } from '../../test/theory.ts';
import { mixedLineMeanResponse, mixedLineMeanWait } from './mixed-line.ts';
import type { WorkClass } from './mixed-line.ts';
import { valueOf } from './prediction.ts';
import { preemptiveMeanResponse, priorityMeanWait } from './priorities.ts';
import { sharedMeanInService, sharedMeanResponse } from './processor-sharing.ts';
import { md1MeanResponse, mg1MeanResponse, mm1MeanResponse } from './single-server.ts';

const work = (arrivalRate: number, meanService: number, squaredVariation = 1): WorkClass => ({
  arrivalRate,
  meanService,
  squaredVariation,
});

test('two classes of equal work, at a load of 0.4 each (Cobham)', () => {
  const classes = [work(0.4, 1), work(0.4, 1)];
  agrees(priorityMeanWait(classes, 0), 4 / 3);
  agrees(priorityMeanWait(classes, 1), 20 / 3);
  agrees(mixedLineMeanWait(classes), 4);
});

test('orders and logs in one store, and in two', () => {
  const orders = work(400, 0.001);
  const logs = work(40, 0.01);
  agrees(mixedLineMeanWait([orders, logs]), 0.022);
  agrees(mixedLineMeanWait([orders]), 0.002 / 3);
  agrees(mixedLineMeanWait([work(400, 0.002)]), 0.008);
  agrees(mixedLineMeanWait([logs]), 0.02 / 3);
});

test('short and long work on one processor, in line, shared, with priority, and apart', () => {
  const short = work(100, 0.002);
  const long = work(12, 0.05, 1);
  const classes = [short, long];
  agrees(mixedLineMeanWait([work(100, 0.002, 0), work(12, 0.05, 0)]), 0.076);
  agrees(sharedMeanResponse(classes, 0.002), 0.01);
  agrees(priorityMeanWait([work(100, 0.002, 0), work(12, 0.05, 0)], 0), 0.019);
  agrees(sharedMeanResponse([short], 0.002), 0.0025);
  agrees(mixedLineMeanResponse([work(100, 0.002, 0)], short), 0.00225);
  agrees(mixedLineMeanResponse([work(12, 0.05, 0)], long), 0.0875);
});

test('one in a thousand blocks an event loop for 200 ms', () => {
  agrees(mixedLineMeanWait([work(499.5, 0.0002, 0), work(0.5, 0.2002, 0)]), 0.0125375);
  agrees(mixedLineMeanWait([work(500, 0.0002, 0)]), 0.0001 / 9);
});

test('sharing is insensitive: a mean of five whatever the work', () => {
  for (const variation of [0, 1, 4]) agrees(sharedMeanResponse([work(0.8, 1, variation)], 1), 5);
  agrees(sharedMeanInService([work(0.8, 1)]), 4);
});

test('one class alone is M/G/1, and M/M/1 is the same shared or in line', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      fc.double({ min: 0, max: 20, noNaN: true }),
      (load, squaredVariation) => {
        const one = { arrivalRate: load, serviceRate: 1 };
        const alone = work(load, 1, squaredVariation);
        const expected = valueOf(mg1MeanResponse(one, { squaredVariation }));
        agrees(mixedLineMeanResponse([alone], alone), expected);
        agrees(1 + valueOf(priorityMeanWait([alone], 0)), expected);
        agrees(preemptiveMeanResponse([alone], 0), expected);
        agrees(sharedMeanResponse([alone], 1), valueOf(mm1MeanResponse(one)));
        agrees(mixedLineMeanResponse([work(load, 1, 0)], alone), valueOf(md1MeanResponse(one)));
      },
    ),
  );
});

const someClasses = fc
  .array(
    fc.tuple(
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.double({ min: 0.01, max: 10, noNaN: true }),
      fc.double({ min: 0, max: 5, noNaN: true }),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((list) => {
    const total = list.reduce((sum, [share]) => sum + share, 0);
    return list.map(([share, mean, variation]) => work((0.9 * share) / total / mean, mean, variation));
  });

test('who is urgent saves what the others pay: the waits weighted by load stay the same (Kleinrock’s conservation law)', () => {
  fc.assert(
    fc.property(someClasses, (classes) => {
      const paid = classes.reduce(
        (sum, { arrivalRate, meanService }, i) =>
          sum + arrivalRate * meanService * valueOf(priorityMeanWait(classes, i)),
        0,
      );
      agrees(paid, 0.9 * valueOf(mixedLineMeanWait(classes)));
    }),
  );
});

test('the less urgent wait longer, and those who may interrupt are never slower', () => {
  fc.assert(
    fc.property(someClasses, (classes) => {
      for (const [i, { meanService }] of classes.entries()) {
        const wait = valueOf(priorityMeanWait(classes, i));
        if (i > 0) assert.ok(wait >= valueOf(priorityMeanWait(classes, i - 1)));
        if (i === 0) assert.ok(valueOf(preemptiveMeanResponse(classes, 0)) <= meanService + wait + 1e-12);
      }
    }),
  );
});

test('an overload of the less urgent hurts only them, if they can be interrupted', () => {
  const classes = [work(0.5, 1), work(2, 1)];
  agrees(preemptiveMeanResponse(classes, 0), 2);
  assert.match(silentOf(preemptiveMeanResponse(classes, 1)), /More work arrives/);
  assert.match(silentOf(priorityMeanWait(classes, 0)), /never free of the least urgent/);
  assert.match(silentOf(mixedLineMeanWait(classes)), /More work arrives/);
  assert.match(silentOf(sharedMeanResponse(classes, 1)), /More work arrives/);
  assert.match(silentOf(priorityMeanWait(classes, 2)), /no class at place 2/);
  assert.throws(() => mixedLineMeanWait([work(NaN, 1)]), /arrivalRate = NaN/);
});
