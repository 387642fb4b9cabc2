import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Shape } from '../shape.ts';
import { drawTravellers } from './travellers.ts';
import type { Traveller } from './travellers.ts';

const crowd = (count: number): Traveller[] =>
  Array.from({ length: count }, (_, index) => ({
    index,
    status: index % 3 ? 'plain' : 'fail',
    x: index,
    y: 2 * index,
  }));

/** Where the dots stand, by the class they are drawn in: the centre of each. */
function dots(shapes: readonly Shape[]): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const shape of shapes) {
    const places = (found[shape.class ?? ''] ??= []);
    if (shape.kind === 'circle') places.push(`${shape.x} ${shape.y}`);
    if (shape.kind === 'path')
      for (const [, x, y] of shape.d.matchAll(/M(-?[\d.]+) (-?[\d.]+)a/g)) places.push(`${Number(x) + 4} ${y}`);
  }
  return found;
}

test('a crowd is drawn where each of it would be alone, in the same looks', () => {
  const all = crowd(1000);
  const alone = drawTravellers([]).concat(...all.map((each) => drawTravellers([each])));
  const together = drawTravellers(all);
  assert.deepEqual(dots(together), dots(alone));
  assert.equal(together.length, 2, 'one shape a look');
});

test('of a few each is a shape of its own and keeps it from moment to moment', () => {
  const keys = (of: readonly Traveller[]) => drawTravellers(of).map(({ key }) => key);
  const few = crowd(5);
  assert.equal(new Set(keys(few)).size, 5);
  assert.deepEqual(keys(few.slice(1)), keys(few).slice(1));
});
