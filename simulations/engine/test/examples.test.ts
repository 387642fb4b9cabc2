import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { bank, perSeed } from '../examples/impatient-customers.ts';
import { disagreement, erlangAAbandoned, studentInterval, valueOf } from '../src/index.ts';

test('impatient customers: the share that gives up is that of Erlang A', () => {
  const expected = valueOf(erlangAAbandoned(bank));
  assert.equal(disagreement({ ...studentInterval(perSeed), perSeed }, expected, { relative: 0.02 }), null);
});

test('impatient customers are told in under thirty lines', () => {
  const text = readFileSync(new URL('../examples/impatient-customers.ts', import.meta.url), 'utf8');
  const lines = text
    .replace(/\/\*.*?\*\//gs, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  assert.ok(lines.length < 30, `${lines.length} lines`);
});
