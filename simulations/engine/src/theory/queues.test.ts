import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agrees, silentOf } from '../../test/theory.ts';
import { erlangAMeanWait } from './impatience.ts';
import {
  erlangB,
  mmccBlocking,
  mmcMeanResponse,
  mmcResponseQuantile,
  mmcWaitProbability,
  mmcWaitQuantile,
} from './many-servers.ts';
import { manyServersLimit, powerOfChoicesMeanResponse } from './power-of-choices.ts';
import { valueOf } from './prediction.ts';
import { roundRobinMeanResponse, roundRobinResponseQuantile } from './round-robin.ts';
import { shortestLineMeanResponse } from './shortest-line.ts';
import {
  md1MeanResponse,
  md1WaitQuantile,
  mg1MeanResponse,
  mm1MeanResponse,
  mm1ResponseQuantile,
  mm1WaitProbability,
} from './single-server.ts';

const half = { arrivalRate: 0.8, serviceRate: 1 };
const group = (servers: number, load = 0.8) => ({ arrivalRate: load * servers, serviceRate: 1, servers });

test('M/M/1 at a load of 0.8', () => {
  agrees(mm1MeanResponse(half), 5);
  agrees(mm1ResponseQuantile(half, 0.5), 3.4657359027997265);
  agrees(mm1ResponseQuantile(half, 0.99), 23.025850929940457);
  agrees(mm1WaitProbability(half), 0.8);
});

test('M/D/1 and M/G/1 at a load of 0.8', () => {
  agrees(md1MeanResponse(half), 3);
  agrees(md1WaitQuantile(half, 0.99), 10.355886791994953);
  agrees(mg1MeanResponse(half, { squaredVariation: 4 }), 11);
  agrees(mg1MeanResponse(half, { squaredVariation: 1 }), 5);
  agrees(mg1MeanResponse(half, { squaredVariation: 0 }), 3);
});

test('the waits of M/D/1 keep their digits deep in the tail', () => {
  // P(wait > x) falls like e^(−sx), s = 0.430842 being the root of λ(e^s − 1) = s.
  const deep = valueOf(md1WaitQuantile(half, 1 - 1e-9)) - valueOf(md1WaitQuantile(half, 1 - 1e-8));
  agrees({ value: deep, formula: '', source: '' }, 2.302585092994046 / 0.430842, 1e-5);
  assert.equal(valueOf(md1WaitQuantile(half, 0.19)), 0, 'a fifth does not wait at all');
});

test('M/M/8 at a load of 0.8', () => {
  agrees(mmcWaitProbability(group(8)), 0.4576449254420161);
  agrees(mmcMeanResponse(group(8)), 1.28602807840126);
  agrees(mmcResponseQuantile(group(8), 0.99), 5.15218156250559);
  agrees(mmcWaitQuantile(group(8), 0.99), 2.389692824050471);
  agrees(mmccBlocking(group(8)), 0.1443938898533949);
});

test('one line for all of ten servers', () => {
  agrees(mmcMeanResponse(group(10)), 1.205, 5e-4);
  agrees(mmcMeanResponse(group(10, 0.9)), 1.669, 5e-4);
});

test('a group of one server is M/M/1', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 0.98, noNaN: true }),
      fc.double({ min: 0.5, max: 0.999, noNaN: true }),
      (load, q) => {
        const one = { arrivalRate: load, serviceRate: 1 };
        agrees(mmcMeanResponse({ ...one, servers: 1 }), valueOf(mm1MeanResponse(one)));
        agrees(mmcResponseQuantile({ ...one, servers: 1 }, q), valueOf(mm1ResponseQuantile(one, q)));
        agrees(roundRobinMeanResponse({ ...one, servers: 1 }), valueOf(mm1MeanResponse(one)));
      },
    ),
  );
});

test('the response time of M/M/c where spare and service rates meet', () => {
  const meeting = { arrivalRate: 1, serviceRate: 1, servers: 2 };
  const near = { arrivalRate: 1.00001, serviceRate: 1, servers: 2 };
  agrees(mmcResponseQuantile(meeting, 0.99), valueOf(mmcResponseQuantile(near, 0.99)), 1e-4);
});

test('round robin', () => {
  agrees(roundRobinMeanResponse(group(8)), 2.979728891270806);
  agrees(roundRobinResponseQuantile(group(8), 0.99), 13.722158652407668);
  agrees(roundRobinMeanResponse(group(10)), 2.922, 2e-4);
  agrees(roundRobinMeanResponse(group(10, 0.9)), 5.66, 2e-4);
  agrees(roundRobinMeanResponse(group(2)), 3.844, 2e-4);
});

test('power of choices in the limit', () => {
  const limit = (load: number, choices: number, reference: number, relative = 3e-4) =>
    assert.ok(Math.abs(manyServersLimit(load, choices) - reference) < relative * reference);
  limit(0.8, 2, 1.9473633859480872, 1e-9);
  limit(0.8, 3, 1.5808856302378216, 1e-9);
  limit(0.9, 2, 2.614);
  limit(0.95, 2, 3.383);
  limit(0.99, 2, 5.432);
  limit(0.8, 1, 5, 1e-12);
  agrees(powerOfChoicesMeanResponse({ arrivalRate: 8000, serviceRate: 100, servers: 100 }, 2), 0.019473633859480872);
});

test('the shortest of two, three and four lines', () => {
  agrees(shortestLineMeanResponse(group(2)), 2.955736617637535);
  agrees(shortestLineMeanResponse(group(2, 0.9)), 5.475, 1e-4);
  agrees(shortestLineMeanResponse(group(4)), 1.953134212803347, 2e-5);
  const three = valueOf(shortestLineMeanResponse(group(3)));
  assert.ok(three < 2.955736 && three > 1.953134);
});

test('looking at more never waits longer: one line ≤ shortest line ≤ taking turns ≤ chance', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), (load) => {
      const means = [
        mmcMeanResponse(group(2, load)),
        shortestLineMeanResponse(group(2, load)),
        roundRobinMeanResponse(group(2, load)),
        mm1MeanResponse({ arrivalRate: load, serviceRate: 1 }),
      ].map(valueOf);
      for (let i = 1; i < means.length; i++) assert.ok((means[i - 1] as number) <= (means[i] as number) * (1 + 1e-9));
    }),
    { numRuns: 30 },
  );
});

test('formulas keep silent, in words, where an assumption fails', () => {
  const overloaded = { arrivalRate: 3, serviceRate: 1, servers: 2 };
  for (const prediction of [
    mm1MeanResponse(overloaded),
    mm1ResponseQuantile(overloaded, 0.5),
    mm1WaitProbability(overloaded),
    md1MeanResponse(overloaded),
    md1WaitQuantile(overloaded, 0.5),
    mg1MeanResponse(overloaded, { squaredVariation: 1 }),
    mmcMeanResponse(overloaded),
    mmcResponseQuantile(overloaded, 0.9),
    mmcWaitProbability(overloaded),
    mmcWaitQuantile(overloaded, 0.9),
    roundRobinMeanResponse(overloaded),
    roundRobinResponseQuantile(overloaded, 0.9),
    shortestLineMeanResponse(overloaded),
    powerOfChoicesMeanResponse(overloaded, 2),
  ])
    assert.match(silentOf(prediction), /More work arrives/);
  assert.match(silentOf(mm1MeanResponse({ arrivalRate: 1, serviceRate: 1 })), /load below 1/);
  assert.match(silentOf(powerOfChoicesMeanResponse(group(10), 2)), /limit for very many servers/);
  assert.match(silentOf(shortestLineMeanResponse(group(5))), /No formula is known/);
});

test('what is too long to be summed over is left out, in words, and keeps nobody waiting', () => {
  const line = { arrivalRate: 1 - 1e-9, serviceRate: 1 };
  assert.match(silentOf(md1WaitQuantile(line, 0.5)), /longer than 8192 services/);
  const patient = { arrivalRate: 3, serviceRate: 1, servers: 2, meanPatience: 1e9 };
  assert.match(silentOf(erlangAMeanWait(patient)), /beyond ten million/);
});

test('numbers that make no queue are refused by name, with what is allowed', () => {
  const line = { arrivalRate: 1, serviceRate: 2 };
  const group = { ...line, servers: 2 };
  for (const [refused, message] of [
    [() => mm1MeanResponse({ ...line, arrivalRate: -1 }), /^arrivalRate = -1 .*: give a finite number that is not neg/],
    [() => mg1MeanResponse({ ...line, serviceRate: 0 }, { squaredVariation: 1 }), /^serviceRate = 0 .*above zero/],
    [() => mm1ResponseQuantile(line, 99), /^quantile = 99 .*from 0 to below 1/],
    [() => mmcMeanResponse({ ...group, servers: 1.5 }), /^servers = 1.5 .*whole number from 1/],
    [() => erlangB(2, NaN), /^offered = NaN/],
    [() => powerOfChoicesMeanResponse({ ...group, servers: 64 }, 0), /^choices = 0 .*whole number from 1/],
    [() => roundRobinMeanResponse({ ...group, servers: NaN }), /^servers = NaN/],
    [() => shortestLineMeanResponse({ ...group, arrivalRate: Infinity }), /^arrivalRate = Infinity/],
  ] as const)
    assert.throws(refused, { name: 'EngineError', message });
});

test('Erlang B holds at any load', () => {
  agrees({ value: erlangB(1, 3), formula: '', source: '' }, 3 / 4);
  assert.ok(erlangB(4, 400) > 0.98);
});
