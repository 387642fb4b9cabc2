/** Lines with large work in them vary so much that their means are known only after millions of writes. */
import { test } from 'node:test';
import { proving } from '../proving.ts';
import simulation from './index.ts';

const { agrees } = proving(simulation);

test('orders and logs at four fifths of the machine', () => {
  agrees('stores=one', 'orderWait', 0.03, 200);
  agrees('stores=by-use', 'orderWait', 0.03, 80);
  agrees('stores=by-key', 'orderWait', 0.06, 100);
});

test('bursts, in one store and spread over shards', () => {
  for (const stores of ['one', 'by-key'])
    for (const measure of ['orderWait', 'logWait']) agrees(`stores=${stores}&burst=5&logRate=20`, measure, 0.06, 80);
});
