import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveLanes } from '@under-load/engine';
import fc from 'fast-check';
import arena from '../../../simulations/lb-arena/index.ts';
import { show } from '../figure/shown.ts';
import type { Shown } from '../figure/shown.ts';
import type { Shape } from '../shape.ts';
import { boundsOf, flat } from './bounds.ts';
import { decisionAt } from './decision.ts';
import { drawStage } from './draw-stage.ts';
import { textSize } from './stage-lane.ts';
import type { Layout } from './stage-lane.ts';

const shown = (preset: string, set = ''): Shown => show(arena, resolveLanes(arena, { preset, text: set }).lanes);

function draw(from: Shown, at: number, layout: Layout) {
  const lanes = from.replays.map((each, index) => ({
    label: from.labels[index] ?? '',
    run: each.run,
    moment: each.at(at),
  }));
  return {
    lanes,
    ...drawStage(lanes, { layout, vocabulary: arena.vocabulary, pace: from.pace, sameDemand: from.sameDemand }),
  };
}

/** Taken by number, so that a failure names one without printing a run. */
const figures = [
  '',
  'servers=12',
  'servers=13',
  'servers=64&arrivalRate=9000',
  'b.policy=one-line',
  'servers=2&arrivalRate=10',
  'arrivalRate=2000',
  'balancers=3&a.policy=random',
]
  .map((set) => shown('two-rules', set))
  .concat(shown('ranking'));

test('nothing leaves the picture, on a phone or beside text, whatever the load', () => {
  const moment = fc.tuple(
    fc.nat(figures.length - 1),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom<Layout>('wide', 'narrow'),
  );
  fc.assert(
    fc.property(moment, ([which, share, layout]) => {
      const figure = figures[which] as Shown;
      const { width, height, shapes } = draw(figure, figure.from + share * (figure.until - figure.from), layout);
      const { left, right, top, bottom } = boundsOf(shapes, textSize(layout));
      assert.ok(left >= 0 && right <= width, `${left} to ${right} of ${width}`);
      assert.ok(top >= -1 && bottom <= height + 1, `${top} to ${bottom} of ${height}`);
    }),
    { numRuns: 120 },
  );
});

test('who waits is drawn or counted: glyphs and numbers agree with the moment', () => {
  const [two] = figures as [Shown];
  for (let k = 0; k <= 40; k++) {
    const at = two.from + (k / 40) * (two.until - two.from);
    const { lanes, shapes } = draw(two, at, 'wide');
    for (const [lane, { moment, run }] of lanes.entries())
      for (const [thing, { role }] of run.scene.things.entries()) {
        if (role !== 'server') continue;
        const group = groupOf(shapes, lane, thing);
        const glyphs = group
          .map((shape) =>
            shape.kind === 'path' && shape.class?.includes('waiter') ? shape.d.split('z').length - 1 : 0,
          )
          .reduce((sum, count) => sum + count, 0);
        const said = group.flatMap((shape) =>
          shape.kind === 'text' && shape.class === 'count' ? [Number.parseInt(shape.text)] : [],
        );
        assert.equal(said[0] ?? glyphs, moment.open(thing, 'wait').length);
        assert.ok(glyphs <= moment.open(thing, 'wait').length);
      }
  }
});

test('the accent link leads to the server that the latest choice names', () => {
  const [two] = figures as [Shown];
  const { lanes, shapes } = draw(two, two.poster, 'wide');
  const chosen = flat(shapes).filter(({ class: name }) => name === 'link chosen');
  assert.equal(chosen.length, lanes.length);
  for (const { moment } of lanes) assert.ok(decisionAt(moment, arena.vocabulary));
});

test('lanes with one demand share one line of arrivals', () => {
  const [two] = figures as [Shown];
  assert.ok(two.sameDemand);
  const words = flat(draw(two, two.poster, 'wide').shapes).filter(
    (shape) => shape.kind === 'text' && shape.text === 'arrivals',
  );
  assert.equal(words.length, 1);
});

function groupOf(shapes: readonly Shape[], lane: number, thing: number): ReturnType<typeof flat> {
  for (const shape of shapes) {
    if (shape.kind !== 'group') continue;
    if (shape.key?.startsWith('lane-') && shape.key !== `lane-${lane}`) continue;
    if (shape.thing === thing) return flat(shape.of);
    const inside = groupOf(shape.of, lane, thing);
    if (inside.length) return inside;
  }
  return [];
}
