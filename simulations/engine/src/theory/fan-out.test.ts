import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agrees, measuredAs, silentOf } from '../../test/theory.ts';
import { Stream } from '../stream.ts';
import { anySlowShare, anySlowShareHedged, fastestMeanResponse, slowestQuantile } from './fan-out.ts';

test('one in a hundred is slow: of those who ask a hundred, two in three wait', () => {
  agrees(anySlowShare({ answers: 1, slow: 0.01 }), 0.01);
  agrees(anySlowShare({ answers: 10, slow: 0.01 }), 0.09561792499119551);
  agrees(anySlowShare({ answers: 100, slow: 0.01 }), 0.6339676587267705);
  agrees(anySlowShare({ answers: 2000, slow: 1e-4 }), 0.1812774347344685);
  agrees(anySlowShareHedged({ answers: 100, slow: 0.01 }), 0.009950661308629184);
  agrees(anySlowShare({ answers: 10, slow: 1 }), 1);
  // A chance this small is lost in 1 − p.
  agrees(anySlowShare({ answers: 3, slow: 1e-17 }), 3e-17);
});

test('the percentile of all is a rarer one of each', () => {
  agrees(slowestQuantile({ answers: 100, quantile: 0.99 }), 0.9998995016917583, 1e-12);
  agrees(slowestQuantile({ answers: 1, quantile: 0.5 }), 0.5);
});

test('until the slowest, and until the first few', () => {
  agrees(fastestMeanResponse({ answers: 10, needed: 10, meanResponse: 1 }), 7381 / 2520);
  // Quorums of three replicas with 10 ms each: 3.333, 8.333 and 18.33 ms.
  for (const [i, expected] of [1 / 300, 1 / 120, 11 / 600].entries())
    agrees(fastestMeanResponse({ answers: 3, needed: i + 1, meanResponse: 0.01 }), expected);
  agrees(fastestMeanResponse({ answers: 5, needed: 2, meanResponse: 0.01 }), 0.0045);
  assert.match(silentOf(fastestMeanResponse({ answers: 3, needed: 4, meanResponse: 1 })), /4 answers never come/);
});

test('the third of five answers, drawn', () => {
  const play = (seed: number) => {
    const stream = new Stream(seed, 'answers');
    let sum = 0;
    for (let i = 0; i < 4000; i++)
      sum += Array.from({ length: 5 }, () => stream.exponential(2)).sort((a, b) => a - b)[2] as number;
    return sum / 4000;
  };
  measuredAs(fastestMeanResponse({ answers: 5, needed: 3, meanResponse: 2 }), play, { seeds: 8, relative: 0.03 });
});

test('what is no fan-out is refused by name', () => {
  assert.throws(() => anySlowShare({ answers: 0, slow: 0.5 }), /answers = 0 .* whole number from 1/);
  assert.throws(() => anySlowShareHedged({ answers: 1, slow: 2 }), /slow = 2/);
  assert.throws(() => slowestQuantile({ answers: 1.5, quantile: 0.5 }), /answers = 1.5/);
  assert.throws(() => fastestMeanResponse({ answers: 1, needed: 1, meanResponse: NaN }), /meanResponse = NaN/);
});
