/** The line before a database that is nearly full is known only after very many reads. */
import { test } from 'node:test';
import { proving } from '../proving.ts';
import simulation from './index.ts';

const { agrees } = proving(simulation);

test('nine tenths of what the database can carry: a mean of a hundred milliseconds', () => {
  agrees('read=direct', 'databaseTime', 0.06, 200);
});

test('a cache at many sizes and skews', () => {
  for (const text of ['entries=100', 'entries=3000', 'exponent=0.8', 'exponent=1.2', 'products=1000&entries=100'])
    for (const measure of ['hitRatio', 'databaseTime', 'meanLatency']) agrees(`read=cached&${text}`, measure, 0.03, 40);
});
