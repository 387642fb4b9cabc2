import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import hitLab from '../../../simulations/hit-lab/index.ts';
import stampede from '../../../simulations/stampede/index.ts';
import { serveStart } from '../figure/serve-start.ts';
import { show } from '../figure/shown.ts';
import { boundsOf, flat } from './bounds.ts';
import { drawStage } from './draw-stage.ts';
import { textSize } from './stage-lane.ts';
import type { Layout, StageOptions } from './stage-lane.ts';

const figures = (
  [
    [hitLab, 'one-tenth', ''],
    [hitLab, 'one-tenth', 'keys=10&size=3'],
    [hitLab, 'one-tenth', 'keys=10000&size=1&arrivalRate=10000'],
    [hitLab, 'ten-seconds', ''],
    [hitLab, 'who-goes', ''],
    [hitLab, 'loop', ''],
    [stampede, 'one-hole', ''],
    [stampede, 'defences', ''],
    [stampede, 'one-hole', 'keys=1&readRate=200'],
    [stampede, 'few-cores', 'keys=20&readRate=100'],
  ] as const
).map(([{ vocabulary }, preset, set], which) => {
  const simulation = which < 6 ? hitLab : stampede;
  return { vocabulary, ...show(simulation, serveStart(simulation, { preset, set }).lanes) };
});

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
    vocabulary: from.vocabulary,
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

test('where many fall from one place they fall side by side, and where one falls it falls in the middle', () => {
  const { simulation, lanes } = { simulation: stampede, lanes: figures[7]! };
  const poster = simulation.clock.poster(lanes.replays[0]!.run.scenario.parameters as never);
  const share = (poster - lanes.from) / (lanes.until - lanes.from);
  const columns = draw(7, share, 'wide').shapes.flatMap((lane) => {
    if (lane.kind !== 'group') return [];
    const falling = flat(lane.of).flatMap((shape) => (shape.kind === 'circle' ? [shape.x] : []));
    return [{ dots: falling.length, columns: new Set(falling).size }];
  });
  const [unprotected, locked, early, stale] = columns;
  assert.ok(unprotected!.dots > 15 && unprotected!.columns >= 6, JSON.stringify(columns));
  assert.deepEqual([locked!.dots, early!.dots, stale!.dots], [1, 0, 1]);
});
