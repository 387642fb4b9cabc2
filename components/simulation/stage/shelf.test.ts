import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import hitLab from '../../../simulations/hit-lab/index.ts';
import { serveStart } from '../figure/serve-start.ts';
import { show } from '../figure/shown.ts';
import { boundsOf, flat } from './bounds.ts';
import { drawStage } from './draw-stage.ts';
import { textSize } from './stage-lane.ts';
import type { Layout, StageOptions } from './stage-lane.ts';

const figures = [
  ['one-tenth', ''],
  ['one-tenth', 'keys=10&size=3'],
  ['one-tenth', 'keys=10000&size=1&arrivalRate=10000'],
  ['ten-seconds', ''],
  ['who-goes', ''],
  ['loop', ''],
].map(([preset, set]) => show(hitLab, serveStart(hitLab, { preset: preset as string, set: set as string }).lanes));

function draw(figure: number, share: number, layout: Layout, setup = false) {
  const from = figures[figure]!;
  const at = from.from + share * (from.until - from.from);
  const lanes = from.replays.map((each, lane) => ({
    label: from.labels[lane] ?? '',
    run: each.run,
    moment: each.at(at),
  }));
  const options: StageOptions = {
    layout,
    vocabulary: hitLab.vocabulary,
    pace: from.pace,
    sameDemand: from.sameDemand,
    setup,
  };
  return drawStage(lanes, options);
}

test('nothing leaves the picture, on a phone or beside text, whatever is asked for', () => {
  const moment = fc.tuple(
    fc.nat(figures.length - 1),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom<Layout>('wide', 'narrow'),
  );
  fc.assert(
    fc.property(moment, ([which, share, layout]) => {
      const { width, height, shapes } = draw(which, share, layout);
      const { left, right, top, bottom } = boundsOf(shapes, textSize(layout));
      assert.ok(left >= 0 && right <= width, `${left} to ${right} of ${width}`);
      assert.ok(top >= -1 && bottom <= height + 1, `${top} to ${bottom} of ${height}`);
    }),
    { numRuns: 120 },
  );
});

test('the line of the store is as thick as the part of all requests that reaches it', () => {
  const thickness = (figure: number) =>
    flat(draw(figure, 1, 'wide').shapes).flatMap((shape) =>
      shape.kind === 'rect' && shape.class === 'store' ? [shape.height] : [],
    );
  const [lru, random] = thickness(5);
  assert.ok(lru! >= 18 && random! <= 2, `a loop one key too long: ${lru} under LRU, ${random} under RANDOM`);
});

test('before the bet the picture tells nothing of what is cached', () => {
  const told = flat(draw(0, 0.5, 'wide', true).shapes).map(({ class: name }) => name ?? '');
  assert.ok(told.includes('asked absent') && !told.some((name) => /^(asked|cached|touched.*|tick.*)$/.test(name)));
});
