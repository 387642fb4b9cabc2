/** A thing that serves, as a box: its work in progress as a fill, its short name, its status by outline, sign and word. */
import type { Moment, OpenSpan } from '@under-load/engine';
import { path, rect, text } from '../shape.ts';
import type { Shape } from '../shape.ts';
import type { Place } from './network-plan.ts';
import { levelOf, shadeOf, spanKinds } from './stage-lane.ts';
import type { StageOptions } from './stage-lane.ts';

/** Work of this many seconds of watching fills a box. */
const FULL = 3;
/** So many are drawn one by one, and of more only what share is taken. */
export const SEPARATE_SLOTS = 6;

export function drawBox(
  moment: Moment,
  thing: number,
  { x, y, width, height }: Place,
  inside: string,
  { vocabulary, pace, spot }: StageOptions,
  focus: number,
): Shape[] {
  const { slots = 1 } = moment.run.scene.things[thing] ?? {};
  const { status, word } = shadeOf(moment, thing, vocabulary);
  const down = status === 'fail' || outage(moment, thing, spanKinds(vocabulary, 'outage'));
  const served = spanKinds(vocabulary, 'served').flatMap((kind) => moment.open(thing, kind));
  const top = y - height / 2;
  const shapes: Shape[] = [rect(`box s-${down ? 'fail' : status}`, x, top, width, height, Math.min(4, height / 4))];
  const inner = { x: x + 2, y: top + 2, width: width - 4, height: height - 4 };
  const level = levelOf(moment, thing, vocabulary);
  if (level !== null)
    shapes.push(rect('level', inner.x, inner.y + inner.height * (1 - level), inner.width, inner.height * level, 1.5));

  if (slots <= SEPARATE_SLOTS) {
    const each = inner.width / slots;
    for (const [slot, span] of served.slice(0, slots).entries()) {
      const share = Math.min(1, (span.end - moment.at) / (FULL * pace));
      spot?.({
        item: span.item,
        from: [inner.x + (slot + 0.5) * each, y],
        reach: Math.min(each, inner.height) / 2,
      });
      const name = `work${span.item === focus ? ' now' : ''}`;
      if (slots === 1) shapes.push(rect(name, inner.x, inner.y, Math.max(2, inner.width * share), inner.height, 2));
      else
        shapes.push(
          rect(
            name,
            inner.x + slot * each,
            inner.y + inner.height * (1 - share),
            each - 1,
            Math.max(2, inner.height * share),
            1,
          ),
        );
    }
  } else shapes.push(rect('work', inner.x, inner.y, inner.width * Math.min(1, served.length / slots), inner.height, 2));

  if (down)
    shapes.push(
      path(
        'cross',
        'M',
        x + 5,
        top + 4,
        'L',
        x + width - 5,
        y + height / 2 - 4,
        'M',
        x + width - 5,
        top + 4,
        'L',
        x + 5,
        y + height / 2 - 4,
      ),
    );
  const said =
    slots > SEPARATE_SLOTS
      ? `${served.length}/${slots}`
      : status !== 'plain' && status !== 'ok' && word.length <= 5 && word
        ? word
        : inside;
  if (said && height >= 13 && !(down && said !== word))
    shapes.push(text('inside', x + width / 2, y + 4, said, 'middle'));
  return shapes;
}

/** What is being served at a thing, in the order it began. */
export function servedAt(moment: Moment, thing: number, kinds: readonly string[]): readonly OpenSpan[] {
  return kinds.flatMap((kind) => moment.open(thing, kind));
}

function outage(moment: Moment, thing: number, kinds: readonly string[]): boolean {
  return kinds.some((kind) => moment.open(thing, kind).length > 0);
}
