import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shareAt } from '../figure/long-run.ts';
import { textWidth } from '../shape.ts';
import { boundsOf, flat } from '../stage/bounds.ts';
import { drawTail } from './tail.ts';

/** The tail of an exponential with this mean, as a long run keeps it. */
const exponential = (mean: number, points = 37): number[] =>
  Array.from({ length: points }, (_, i) => -mean * Math.log(shareAt(i)));

const pair = fc.tuple(
  fc.double({ min: 0.001, max: 1, noNaN: true }),
  fc.double({ min: 1.05, max: 20, noNaN: true }),
  fc.constantFrom(0.5, 0.1, 0.01),
);

test('the finding is written clear of every curve and inside the picture', () => {
  fc.assert(
    fc.property(pair, ([mean, times, share]) => {
      const means = [mean * times, mean];
      const lanes = means.map((each, lane) => ({
        label: `lane ${lane}`,
        tail: exponential(each),
        mark: -each * Math.log(share),
      }));
      const { width, height, shapes } = drawTail({
        lanes,
        unit: 's',
        bracket: { from: 0, to: 1, words: '94 ± 5 ms sooner' },
      });
      const words = flat(shapes).find((shape) => shape.kind === 'text' && shape.class === 'find');
      assert.ok(words?.kind === 'text');
      const [left, lower] = [words.x - textWidth(words.text, 15), words.y + 4];
      for (const shape of flat(shapes)) {
        if (shape.kind !== 'path' || !shape.class?.startsWith('curve')) continue;
        const points = [...shape.d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(
          ([, x, y]) => [Number(x), Number(y)] as const,
        );
        for (const [x, y] of points)
          assert.ok(x < left || y > lower, `curve at ${x}, ${y} under words from ${left}, ${lower}`);
      }
      const bounds = boundsOf(shapes, 12);
      assert.ok(
        bounds.left >= 0 && bounds.right <= width && bounds.top >= 0 && bounds.bottom <= height,
        JSON.stringify(bounds),
      );
    }),
    { numRuns: 200 },
  );
});

test('curves fall from all to few, left to right', () => {
  const { shapes } = drawTail({ lanes: [{ label: 'one', tail: exponential(1) }], unit: 's' });
  const curve = flat(shapes).find(({ class: name }) => name === 'curve line-0');
  assert.ok(curve?.kind === 'path');
  const points = [...curve.d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  for (const [i, [x, y]] of points.entries()) if (i) assert.ok(x >= points[i - 1]![0] && y > points[i - 1]![1]);
});
