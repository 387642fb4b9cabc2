/** Things in series and in parallel, drawn as the diagram a reader of availability sums knows. */
import type { Block, BlocksScene } from '@under-load/engine';
import { path, rect, round, text } from '../shape.ts';
import type { Drawing, Shape } from '../shape.ts';
import type { StageLane, StageOptions } from './stage-lane.ts';
import { shadeOf, stageWidth } from './stage-lane.ts';

const ROW = 40;

export function drawBlocks(lanes: readonly StageLane[], options: StageOptions): Drawing {
  const width = stageWidth(options.layout);
  const shapes: Shape[] = [];
  let top = 8;
  for (const [index, lane] of lanes.entries()) {
    const scene = lane.run.scene as BlocksScene;
    if (lanes.length > 1) shapes.push(text('title', 14, top + 12, lane.label));
    const start = top + (lanes.length > 1 ? 22 : 0);
    const height = rowsOf(scene.root) * ROW;
    const of: Shape[] = [];
    const put = (block: Block, left: number, right: number, upper: number, lower: number): void => {
      const middle = (upper + lower) / 2;
      if (block.kind === 'one') {
        const { status } = shadeOf(lane.moment, block.thing, options.vocabulary);
        const box = Math.min(104, right - left - 12);
        const x = (left + right - box) / 2;
        of.push(path('rail', 'M', left, middle, 'H', x), path('rail', 'M', x + box, middle, 'H', right));
        of.push({
          kind: 'group',
          key: `thing-${block.thing}`,
          thing: block.thing,
          of: [
            rect(`box s-${status}`, x, middle - 14, box, 28, 4),
            text('inside', x + box / 2, middle + 4, lane.moment.label(block.thing), 'middle'),
          ],
        });
      } else if (block.kind === 'series') {
        const each = (right - left) / block.of.length;
        for (const [i, inner] of block.of.entries()) put(inner, left + i * each, left + (i + 1) * each, upper, lower);
      } else {
        const total = rowsOf(block);
        let y = upper + (lower - upper - total * ROW) / 2;
        for (const inner of block.of) {
          const next = y + rowsOf(inner) * ROW;
          const centre = (y + next) / 2;
          of.push(
            path('rail', 'M', left, middle, 'L', left + 12, centre),
            path('rail', 'M', right - 12, centre, 'L', right, middle),
          );
          put(inner, left + 12, right - 12, y, next);
          y = next;
        }
        if (block.kind === 'atLeast')
          of.push(text('quiet', right - 14, upper + 10, `${block.k} of ${block.of.length}`, 'end'));
      }
    };
    put(scene.root, 14, width - 14, start, start + height);
    shapes.push({ kind: 'group', key: `lane-${index}`, class: 'lane', of });
    top = start + height + 12;
  }
  return { width, height: round(top), shapes };
}

function rowsOf(block: Block): number {
  if (block.kind === 'one') return 1;
  if (block.kind === 'series') return Math.max(...block.of.map(rowsOf));
  return block.of.reduce((sum, inner) => sum + rowsOf(inner), 0);
}
