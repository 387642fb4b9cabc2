/** The bars of a space–time picture, each an operation, with what is written on or beside it. */
import type { LanesScene, Run } from '@under-load/engine';
import { rect, text, textWidth } from '../shape.ts';
import type { Shape } from '../shape.ts';
import type { Asked } from './asked.ts';
import { ahead, inView } from './lane-axis.ts';
import type { Axis, Ink } from './lane-axis.ts';
import { stageWidth, textSize } from './stage-lane.ts';
import type { StageLane, StageOptions } from './stage-lane.ts';
import { Written } from './written.ts';

const BAR = 20;

/** What is written beside a bar, where lanes stand side by side: from where to where, on which line. */
export interface Beside {
  readonly left: number;
  readonly right: number;
  readonly base: number;
}

export interface Operations {
  readonly shapes: Shape[];
  readonly beside: readonly Beside[];
  /** The lanes that have bars, and half the width of one. */
  readonly barred: ReadonlySet<number>;
  readonly half: number;
}

export function drawOperations(
  run: Run,
  moment: StageLane['moment'],
  ink: Ink,
  axis: Axis,
  gap: number,
  { layout, vocabulary, spot }: StageOptions,
  asked: Asked | null,
): Operations {
  const { handles = [] } = run.scene as LanesScene;
  const { start, thing } = run.spans;
  const given = handles.length > 0;
  // A bar says what the operation came to; of a setup one sees that it is called, and its length only where that is given.
  const { end } = asked && !given ? { end: start } : run.spans;
  const { kind, item } = asked ? run.spans : { kind: run.spans.endKind, item: run.spans.endItem };
  const wide = layout === 'wide';
  const half = wide ? BAR / 2 : Math.min(BAR, gap / 2 - 3);
  const wordsOf = (i: number) => vocabulary.spans?.[run.names.spans[kind[i]!] ?? ''];
  const drawn = [...start.keys()].filter((i) => {
    const words = wordsOf(i);
    if (asked && !given && !asked.spans.has(i)) return false;
    return words && words.glyph !== 'outage' && inView(axis, start[i]!, end[i]!);
  });
  // Where there is no room for all, what went right goes without words.
  const rank = (i: number) => Number(wordsOf(i)?.status === 'ok');
  const written = new Written();
  const inscribed = new Map<number, Shape>();
  const beside: Beside[] = [];
  for (const i of [...drawn].sort((a, b) => rank(a) - rank(b))) {
    const edge = {
      edge: 'begin',
      at: start[i]!,
      start: start[i]!,
      end: end[i]!,
      thing: thing[i]!,
      item: item[i]!,
    } as const;
    const words = wordsOf(i)?.inscription?.(edge, moment);
    if (!words) continue;
    const size = textWidth(words, textSize(layout));
    const along = axis.time.along(start[i]!);
    const from = wide ? Math.min(along + 2, axis.time.end + 14 - size) : along;
    if (!written.take(thing[i]!, from, from + (wide ? size + 4 : 14))) continue;
    const name = `inscription${ahead(start[i]!, ink(thing[i]!))}`;
    const across = axis.lane(thing[i]!);
    // Beside the bar, where marks and the play head do not pass; on it where its neighbours stand too close for that.
    const apart = gap - 2 * half - 8 >= size;
    const right = across + half + 4;
    if (wide) inscribed.set(i, text(name, from, across - half - 4, words));
    else if (apart && right + size <= stageWidth(layout)) {
      inscribed.set(i, text(name, right, from + 11, words));
      beside.push({ left: right, right: right + size, base: from + 11 });
    } else if (apart) {
      inscribed.set(i, text(name, across - half - 4, from + 11, words, 'end'));
      beside.push({ left: across - half - 4 - size, right: across - half - 4, base: from + 11 });
    } else if (axis.time.along(end[i]!) - from >= 14) inscribed.set(i, text(name, across, from + 12, words, 'middle'));
  }
  const shapes: Shape[] = [];
  for (const i of drawn) {
    const [from, to] = [axis.time.along(start[i]!), axis.time.along(end[i]!)];
    const across = axis.lane(thing[i]!);
    const name = `bar s-${wordsOf(i)?.status ?? 'plain'}${ahead(start[i]!, ink(thing[i]!))}`;
    const length = Math.max(3, to - from);
    const of: Shape[] = [
      wide ? rect(name, from, across - half, length, BAR, 3) : rect(name, across - half, from, 2 * half, length, 3),
    ];
    const inscription = inscribed.get(i);
    const [near, far] = [Math.min(from + half, from + length / 2), Math.max(from + length - half, from + length / 2)];
    const place = (along: number) => (wide ? [along, across] : [across, along]) as [number, number];
    for (const each of new Set([item[i]!, run.spans.item[i]!]))
      spot?.({ item: each, from: place(near), to: place(far), reach: half });
    if (inscription) of.push(inscription);
    const handle = handles.findIndex(
      ({ of: dragged }) => 'item' in dragged && dragged.item === item[i] && dragged.item >= 0,
    );
    shapes.push({
      kind: 'group',
      key: `span-${i}`,
      ...(handle >= 0 && { class: 'drags' }),
      thing: thing[i]!,
      ...(handle >= 0 && { handle }),
      of,
    });
  }
  return { shapes, beside, barred: new Set(drawn.map((i) => thing[i]!)), half };
}
