import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveLanes } from '@under-load/engine';
import type { RingScene } from '@under-load/engine';
import hashRing from '../../../simulations/hash-ring/index.ts';
import { show } from '../figure/shown.ts';
import type { Shape } from '../shape.ts';
import { flat } from './bounds.ts';
import { drawStage } from './draw-stage.ts';
import type { Layout } from './stage-lane.ts';

const shown = show(hashRing, resolveLanes(hashRing, {}).lanes);

function rings(layout: Layout, at: number) {
  const lanes = shown.replays.map((each, lane) => ({
    label: shown.labels[lane] ?? '',
    run: each.run,
    moment: each.at(at),
  }));
  const { shapes } = drawStage(lanes, {
    ...{ layout, vocabulary: hashRing.vocabulary, pace: shown.pace, sameDemand: shown.sameDemand },
  });
  const groups = shapes.filter((shape) => shape.kind === 'group' && shape.class === 'lane');
  return lanes.map((lane, index) => ({ ...lane, shapes: flat([groups[index] as Shape]) }));
}

const dataOf = (shapes: readonly Shape[], name: string): string =>
  shapes.map((shape) => (shape.kind === 'path' && shape.class === name ? shape.d : '')).join('');

test('every key that has an owner stands on the ring, as a dot or, once it has moved, a triangle', () => {
  for (const at of [shown.from, shown.poster, shown.until])
    for (const { shapes, run } of rings('wide', at)) {
      const still = shapes.find((shape) => shape.class === 'key');
      const dots = still?.kind === 'path' ? (still.dashes ?? '').split(' ').length / 2 : 0;
      const triangles = dataOf(shapes, 'key moved').split('z').length - 1;
      assert.equal(dots + triangles, (run.scene as RingScene).keys.length);
    }
});

test('dashes and gaps go once round', () => {
  for (const { shapes } of rings('narrow', shown.poster))
    for (const shape of shapes)
      if (shape.kind === 'path' && shape.dashes)
        assert.equal(
          shape.dashes.split(' ').reduce((sum, each) => sum + Number(each), 0),
          shape.length,
        );
});
