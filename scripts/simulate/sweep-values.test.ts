import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { loadSimulation } from './load-simulation.ts';
import { sweepValues } from './sweep-values.ts';

const arena = await loadSimulation('lb-arena');
const values = (text: string) => sweepValues(arena, text).values;

test('steps, factors and lists', () => {
  assert.deepEqual(sweepValues(arena, 'servers=2:8:2'), { parameter: 'servers', values: ['2', '4', '6', '8'] });
  assert.deepEqual(values('servers=1:64:x4'), ['1', '4', '16', '64']);
  assert.deepEqual(values('servers=3'), ['3']);
  assert.deepEqual(values('policy=random,round-robin'), ['random', 'round-robin']);
});

test('the end belongs to the range, however steps round', () => {
  assert.deepEqual(values('arrivalRate=0.1:0.7:0.2'), ['0.1', '0.3', '0.5', '0.7']);
  assert.deepEqual(values('arrivalRate=0:1:0.3'), ['0', '0.3', '0.6', '0.9']);
  assert.deepEqual(values('arrivalRate=-3:-1:1'), ['-3', '-2', '-1']);
  fc.assert(
    fc.property(
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: 1, max: 40 }),
      fc.nat(100),
      (from, step, count) => {
        const [first, by, last] = [from / 10, step / 10, (from + step * count) / 10];
        assert.deepEqual(
          values(`arrivalRate=${first}:${last}:${by}`).map(Number),
          Array.from({ length: count + 1 }, (_, i) => (from + step * i) / 10),
        );
      },
    ),
  );
});

const refused: readonly [text: string, message: RegExp][] = [
  ['servers', /found “servers”, allowed is a parameter and its values, as in servers=2:16:2/],
  ['serfers=1:2:1', /found “serfers”, allowed is one of policy/],
  ['servers=', /no value of servers/],
  ['servers=a:b:c', /found “a” in “a:b:c”, where a number should be/],
  ['servers=1:4', /found “” in “1:4”, where a number should be/],
  ['servers=1:4:0', /0 leads nowhere from 1 in “1:4:0”; a range goes up/],
  ['servers=1:4:-1', /-1 leads nowhere/],
  ['servers=0:4:x2', /x2 leads nowhere from 0/],
  ['servers=1:4:x1', /x1 leads nowhere/],
  ['servers=8:2:2', /2 is below 8/],
  ['servers=1:2:3:4', /more than from, to and step/],
  ['arrivalRate=0:1e6:0.001', /more than 200 values/],
];
for (const [text, message] of refused)
  test(`refuses ${text}`, () => assert.throws(() => values(text), { name: 'UsageError', message }));
