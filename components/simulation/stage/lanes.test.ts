import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import conflicts from '../../../simulations/conflict-lab/index.ts';
import edgeCache from '../../../simulations/edge-cache/index.ts';
import judge from '../../../simulations/history-judge/index.ts';
import partition from '../../../simulations/partition-switch/index.ts';
import quorum from '../../../simulations/quorum-dial/index.ts';
import refreshAhead from '../../../simulations/refresh-ahead/index.ts';
import staleWindow from '../../../simulations/stale-window/index.ts';
import failover from '../../../simulations/replica-lag-failover/index.ts';
import sessions from '../../../simulations/session-guarantees/index.ts';
import writePaths from '../../../simulations/write-paths/index.ts';
import writeWall from '../../../simulations/write-wall/index.ts';
import { serveStart } from '../figure/serve-start.ts';
import { show } from '../figure/shown.ts';
import { boundsOf, flat } from './bounds.ts';
import { drawLanes } from './lanes.ts';
import { textSize } from './stage-lane.ts';
import type { Layout } from './stage-lane.ts';

/** Taken by number, so that a failure names one without printing a run. */
const lanesSimulations = [
  partition,
  judge,
  edgeCache,
  writePaths,
  refreshAhead,
  quorum,
  sessions,
  staleWindow,
  failover,
  conflicts,
  writeWall,
];
const figures = lanesSimulations.flatMap((simulation) =>
  Object.keys(simulation.scenarios).map((preset) => ({
    vocabulary: simulation.vocabulary,
    ...show(simulation, serveStart(simulation, { preset, set: '' }).lanes),
  })),
);

function draw(which: number, share: number, layout: Layout, setup = false) {
  const { replays, labels, from, until, pace, vocabulary } = figures[which]!;
  const lanes = replays.map((each, lane) => ({
    label: labels[lane] ?? '',
    run: each.run,
    moment: each.at(from + share * (until - from)),
  }));
  return drawLanes(lanes, { layout, vocabulary, pace, sameDemand: true, setup });
}

const anyPicture = fc.tuple(
  fc.nat(figures.length - 1),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom<Layout>('wide', 'narrow'),
);

test('no inscription lies on another, nor one value or moment, and none leaves the picture', () => {
  fc.assert(
    fc.property(anyPicture, ([which, share, layout]) => {
      const { width, shapes } = draw(which, share, layout);
      for (const lane of shapes) {
        if (lane.kind !== 'group') continue;
        // Side by side, one lane's values stand next to its neighbour's words.
        for (const names of layout === 'narrow'
          ? [/^(inscription|value)/, /^quiet/]
          : [/^inscription/, /^value/, /^quiet/]) {
          const written = flat(lane.of)
            .filter((shape) => shape.kind === 'text' && names.test(shape.class ?? ''))
            .map((shape) => boundsOf([shape], textSize(layout)));
          for (const [i, a] of written.entries()) {
            assert.ok(a.left >= 0 && a.right <= width, `${a.left} to ${a.right} of ${width}`);
            for (const b of written.slice(i + 1))
              assert.ok(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top);
          }
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('a write and a refusal keep their words where an ordinary answer stands beside them', () => {
  const { shapes } = draw(Object.keys(partition.scenarios).indexOf('switch'), 0.8, 'wide');
  const words = flat(shapes).flatMap((shape) =>
    shape.kind === 'text' && shape.class?.startsWith('inscription') ? [shape.text] : [],
  );
  assert.equal(words.filter((word) => word.startsWith('w ')).length, 4);
});

test('before a bet every lane shows the same: what is asked, and nothing that comes of it', () => {
  const words: readonly unknown[] = [writePaths.vocabulary, refreshAhead.vocabulary, staleWindow.vocabulary];
  const compared = [...figures.keys()].filter((which) => words.includes(figures[which]!.vocabulary));
  for (const which of compared)
    for (const layout of ['wide', 'narrow'] as const) {
      const { shapes } = draw(which, 0.8, layout, true);
      const pictures = shapes.flatMap((shape) => (shape.kind === 'group' ? [flat(shape.of)] : []));
      for (const picture of pictures) assert.deepEqual(picture, pictures[0], `figure ${which}`);
    }
});

test('before a bet the stores of a comparison look alike, cut and all: what came of it is not drawn', () => {
  for (const preset of ['switch', 'no-cut']) {
    const { shapes } = draw(Object.keys(partition.scenarios).indexOf(preset), 0.8, 'wide', true);
    const pictures = shapes.flatMap((shape) => (shape.kind === 'group' ? [flat(shape.of)] : []));
    assert.ok(pictures.length >= 2);
    for (const picture of pictures) assert.deepEqual(picture, pictures[0]);
    const drawn = (name: string) => pictures[0]!.filter((shape) => shape.class?.startsWith(name)).length;
    assert.equal(drawn('rift'), preset === 'switch' ? 1 : 0);
    assert.ok(drawn('bar') > 5);
    assert.equal(drawn('message'), 0);
  }
});
