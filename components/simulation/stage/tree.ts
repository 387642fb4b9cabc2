/** A tree of things, root on top, leaves spread evenly. */
import type { TreeScene } from '@under-load/engine';
import { path, rect, round, text, textWidth } from '../shape.ts';
import type { Drawing, Shape } from '../shape.ts';
import { lastAtOrBefore } from './last-at-or-before.ts';
import type { StageLane, StageOptions } from './stage-lane.ts';
import { shadeOf, stageWidth, textSize } from './stage-lane.ts';

const LEVEL = 58;

export function drawTree(lanes: readonly StageLane[], options: StageOptions): Drawing {
  const width = stageWidth(options.layout);
  const shapes: Shape[] = [];
  let top = 8;
  for (const [index, lane] of lanes.entries()) {
    const scene = lane.run.scene as TreeScene;
    if (lanes.length > 1) {
      shapes.push(text('title', 14, top + 12, lane.label));
      top += 22;
    }
    const children = scene.things.map((_, thing) =>
      scene.parents.flatMap((parent, child) => (parent === thing ? [child] : [])),
    );
    const leaves = Math.max(1, scene.things.filter((_, thing) => children[thing]?.length === 0).length);
    const each = (width - 28) / leaves;
    let next = 0;
    let deepest = 0;
    const links: Shape[] = [];
    const boxes: Shape[] = [];
    const marks = lane.run.marks;
    const touched = marks.thing[lastAtOrBefore(marks.at, lane.moment.at)] ?? -1;
    const put = (thing: number, depth: number): number => {
      deepest = Math.max(deepest, depth);
      const below = (children[thing] ?? []).map((child) => put(child, depth + 1));
      const x = below.length ? ((below[0] as number) + (below.at(-1) as number)) / 2 : 14 + (next++ + 0.5) * each;
      const y = top + 16 + depth * LEVEL;
      const label = lane.moment.label(thing);
      const box = Math.max(14, Math.min(each - 4, textWidth(label, textSize(options.layout)) + 14));
      for (const end of below) links.push(path('link', 'M', x, y + 13, 'L', end, y + LEVEL - 13));
      const { status } = shadeOf(lane.moment, thing, options.vocabulary);
      const of: Shape[] = [rect(`box s-${status}${thing === touched ? ' now' : ''}`, x - box / 2, y - 13, box, 26, 4)];
      if (textWidth(label, textSize(options.layout)) + 4 <= box) of.push(text('inside', x, y + 4, label, 'middle'));
      boxes.push({ kind: 'group', key: `thing-${thing}`, thing, of });
      return x;
    };
    put(Math.max(0, scene.parents.indexOf(-1)), 0);
    shapes.push({ kind: 'group', key: `lane-${index}`, class: 'lane', of: [...links, ...boxes] });
    top += 16 + deepest * LEVEL + 24;
  }
  return { width, height: round(top), shapes };
}
