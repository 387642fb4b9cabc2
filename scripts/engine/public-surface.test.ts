import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { publicSurface } from './public-surface.ts';

const engine = new URL('../../simulations/engine/', import.meta.url);
const LIST = 'simulations/engine/public-surface.txt';
const surface = publicSurface(fileURLToPath(new URL('src/index.ts', engine)));

test('the engine shows the names that were agreed on, no more and no fewer', () => {
  const agreed = readFileSync(new URL('public-surface.txt', engine), 'utf8').trim().split('\n');
  const shown = surface.map(({ kind, name }) => `${kind} ${name}`);
  const added = shown.filter((line) => !agreed.includes(line));
  const gone = agreed.filter((line) => !shown.includes(line));
  assert.deepEqual(added, [], `a name becomes public by a line in ${LIST}, in order of names, looked at in review`);
  assert.deepEqual(gone, [], `who uses these breaks; if that is meant, take the lines out of ${LIST}`);
  assert.deepEqual(agreed, shown, `${LIST} is in order of names`);
});

test('every name of the engine says what it is, and every method of a class', () => {
  const silent = surface.flatMap(({ name, documented, undocumentedMembers }) => [
    ...(documented ? [] : [name]),
    ...undocumentedMembers,
  ]);
  assert.deepEqual(silent, [], 'give each a docstring, with units and what it throws');
});
