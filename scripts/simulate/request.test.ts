import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRequest } from './request.ts';

test('reads a reference, values and options in any order', () => {
  const request = readRequest(['lb-arena/ranking?policy=random', 'servers=4', '--json', 'seed=7', '--seeds', '3']);
  assert.equal(request.simulation, 'lb-arena');
  assert.equal(request.preset, 'ranking');
  assert.equal(request.text, 'policy=random&servers=4&seed=7');
  assert.equal(request.seeds, 3);
  assert.ok(request.json && !request.shown && !request.list);
});

test('keeps values whole that carry the grammar’s own characters', () => {
  assert.equal(
    readRequest(['x', 'do=crash:server-2@12;recover:server-2@20']).text,
    'do=crash:server-2@12;recover:server-2@20',
  );
  assert.equal(readRequest(['x', 'a=b=c&d']).text, 'a=b%3Dc%26d');
});

test('a hash is asked of the run that is shown', () => {
  assert.ok(readRequest(['x', '--hash']).shown);
});

const refused: readonly [words: string[], message: RegExp][] = [
  [['lb-arena', '--seeds', 'many'], /--seeds: found “many”, allowed is a whole number from 1 to 10000/],
  [['lb-arena', '--seeds', '0'], /--seeds: found “0”/],
  [['lb-arena', 'servers'], /“servers” is not of the form key=value/],
  [['servers=4'], /“servers=4” stands where the simulation’s name should be/],
  [['lb-arena/a', '--preset', 'b'], /Two scenarios are named, “a” and “b”/],
  [['lb-arena', '--sedes', '3'], /--sedes/],
];
for (const [words, message] of refused)
  test(`refuses ${words.join(' ')}`, () => assert.throws(() => readRequest(words), message));
