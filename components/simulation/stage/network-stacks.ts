/**
 * Many servers in little room: each a narrow column, its line stacked on it, so that the row of lines is a skyline.
 * A trunk runs under them; the looks and the choice rise from it.
 */
import { circle, path, rect, round, text } from '../shape.ts';
import type { Shape } from '../shape.ts';
import { strings } from '../strings.ts';
import type { Decision } from './decision.ts';
import type { NetworkPlan, Place } from './network-plan.ts';
import { longWait, shadeOf, shortLabel, spanKinds } from './stage-lane.ts';
import type { StageLane, StageOptions } from './stage-lane.ts';
import { drawWaiters, waitingAt } from './waiting-line.ts';
import { servedAt } from './thing-box.ts';

const TRUNK = 12;
/** A column at least this wide has room for its own number. */
const NUMBERED = 17;

export function drawStacks(
  { run, moment }: StageLane,
  plan: NetworkPlan,
  top: number,
  decision: Decision | null,
  options: StageOptions,
): Shape[] {
  const { vocabulary, pace, spot } = options;
  const queued = spanKinds(vocabulary, 'queued');
  const serving = spanKinds(vocabulary, 'served');
  const servers = plan.columns.at(-1) ?? [];
  const [first, last] = [place(plan, servers[0]), place(plan, servers.at(-1))];
  const hub = (plan.upstream.get(servers[0] ?? -1) ?? [])[0];
  const from = hub === undefined ? null : place(plan, hub);
  const trunk = top + first.y + first.height / 2 + TRUNK;
  const shapes: Shape[] = [];
  const way = (name: string, to: number): Shape =>
    path(
      name,
      ...(from
        ? [
            'M',
            from.x + (from.width || 5),
            top + from.y,
            'C',
            first.x - 8,
            top + from.y,
            from.x + 8,
            trunk,
            first.x,
            trunk,
          ]
        : ['M', first.x, trunk]),
      'H',
      to,
    );
  shapes.push(way('link', last.x + last.width / 2));

  let longest = 0;
  const stacks: Shape[] = [];
  const overfull: { middle: number; top: number; count: number }[] = [];
  for (const thing of servers) {
    const { x, y, width, height } = place(plan, thing);
    const middle = x + width / 2;
    const base = top + y - height / 2;
    const waiting = waitingAt(moment, thing, queued);
    longest = Math.max(longest, waiting.length);
    const size = Math.min(width, 9);
    const step = size + (size > 5 ? 2 : 1);
    const room = Math.max(1, Math.floor((base - top - 16) / step));
    const served = servedAt(moment, thing, serving);
    for (const { item } of served) spot?.({ item, from: [middle, base + height / 2], reach: size / 2 });
    const { status } = shadeOf(moment, thing, vocabulary);
    const of: Shape[] = [
      rect('hit', x - 1, top, width + 2, plan.height),
      rect(`box s-${status}`, x, base, width, height, 2),
    ];
    if (served.length) of.push(rect('work', x + 1, base + 1, Math.max(1, width - 2), height - 2, 1));
    of.push(
      ...drawWaiters(
        waiting.slice(0, room).map((span, k) => ({
          x: middle - size / 2,
          y: base - step * k - size / 2 - 2,
          slow: moment.at - span.start > longWait(pace),
          focus: span.item === decision?.item,
        })),
        size,
      ),
    );
    for (const [k, { item }] of waiting.entries())
      spot?.({ item, from: [middle, base - step * Math.min(k, room) - size / 2 - 2], reach: size / 2 });
    if (waiting.length > room) overfull.push({ middle, top: base - step * room - 6, count: waiting.length });
    if (waiting.length > room && width >= NUMBERED)
      of.push(text('count', middle, base - step * room - 6, String(waiting.length), 'middle'));
    if (width >= NUMBERED)
      of.push(text('inside', middle, base + height - 3.5, shortLabel(run.scene.things[thing]?.label ?? ''), 'middle'));
    stacks.push({ kind: 'group', key: `thing-${thing}`, thing, of });
    const name = decision?.chosen === thing ? 'link chosen' : decision?.looked.includes(thing) ? 'link looked' : null;
    if (name) shapes.push(way(name, round(middle)), path(name, 'M', middle, trunk, 'V', base + height));
  }
  // Narrow columns have no room for a number each: the longest line says its own, the others show that they go on.
  if (first.width < NUMBERED)
    for (const { middle, top: y, count } of overfull)
      stacks.push(
        count === longest ? text('count', middle, y, String(count), 'middle') : circle('more', middle, y + 2, 1.2),
      );
  const label = (thing: number | undefined) => shortLabel(run.scene.things[thing ?? -1]?.label ?? '');
  if (first.width < NUMBERED)
    stacks.push(
      text('quiet', first.x, trunk + 14, label(servers[0])),
      text('quiet', last.x + last.width, trunk + 14, label(servers.at(-1)), 'end'),
    );
  stacks.push(text('quiet', (first.x + last.x + last.width) / 2, trunk + 14, strings.longestLine(longest), 'middle'));
  return [...shapes, ...stacks];
}

const nowhere: Place = { x: 0, y: 0, width: 0, height: 0, column: 0 };
const place = (plan: NetworkPlan, thing: number | undefined): Place => plan.places.get(thing ?? -1) ?? nowhere;
