import assert from 'node:assert/strict';
import { test } from 'node:test';
import { laneName } from './lane-name.ts';

const all = (names: readonly string[], gap: number): string[] => names.map((_, index) => laneName(names, index, gap));
const machines = ['leader', 'follower 1', 'follower 2', 'follower 3'];

test('names stand in full where they have room', () => {
  assert.deepEqual(all(machines, 90), machines);
});

test('where they would touch, a row of like names counts on', () => {
  assert.deepEqual(all(machines, 60), ['leader', 'follower 1', '2', '3']);
});

test('names that are not alike stay as they are', () => {
  assert.deepEqual(all(['application', 'database', 'cache'], 30), ['application', 'database', 'cache']);
});
