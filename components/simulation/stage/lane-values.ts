/** What each lane holds: values written where they change, and the stretches of its line in which it is in some state. */
import type { Run, Vocabulary } from '@under-load/engine';
import { clockDecimals, figures } from '../figures.ts';
import { path, text, textWidth } from '../shape.ts';
import type { Shape } from '../shape.ts';
import type { Axis, Ink } from './lane-axis.ts';
import type { Operations } from './operations.ts';
import { Written } from './written.ts';

/** Two numbers side by side must not read as one. */
const APART = 6;

export interface Held {
  readonly stretches: readonly Shape[];
  readonly values: readonly Shape[];
}

/** A value is left out where the last one still stands written, or where a neighbour's bar has its words. */
export function drawHeld(
  run: Run,
  ink: Ink,
  vocabulary: Vocabulary,
  axis: Axis,
  pace: number,
  { beside, barred, half }: Pick<Operations, 'beside' | 'barred' | 'half'>,
): Held {
  const { at: moments, thing: things, field: fields, value: held } = run.states;
  const { time } = axis;
  const stretches: Shape[] = [];
  const values: Shape[] = [];
  const written = new Written();
  /** By lane and field, where the stretch that lasts began, and its status. */
  const open = new Map<string, { readonly from: number; readonly status: string; readonly thing: number }>();
  const close = (lane: string, at: number) => {
    const begun = open.get(lane);
    open.delete(lane);
    if (!begun || begun.status === 'plain' || at < time.from || begun.from > time.until) return;
    const now = ink(begun.thing);
    for (const [from, until, faint] of [
      [begun.from, Math.min(at, now), ''],
      [Math.max(begun.from, now), at, ' ahead'],
    ] as const) {
      if (from >= until) continue;
      const [x, y] = axis.point(from, begun.thing);
      stretches.push(path(`stretch s-${begun.status}${faint}`, 'M', x, y, time.across ? 'H' : 'V', time.along(until)));
    }
  };

  for (let i = 0; i < moments.length; i++) {
    const name = run.names.fields[fields[i]!] ?? '';
    const words = vocabulary.fields?.[name];
    const [at, thing, value] = [moments[i]!, things[i]!, held[i]!];
    if (!words || words.glyph === 'hidden' || words.glyph === 'owner') continue;
    if (words.glyph === 'shade') {
      const lane = `${thing} ${name}`;
      close(lane, at);
      open.set(lane, { from: at, status: words.shades?.[value] ?? 'plain', thing });
      continue;
    }
    if (Number.isNaN(value) || at < time.from || at > time.until) continue;
    const said = words.values?.[value] ?? figures(value, Number.isInteger(value) ? 0 : clockDecimals(pace));
    const [x, y] = axis.point(at, thing);
    const along = time.across ? x : y;
    const size = textWidth(said, 12.5);
    const edge = x - (barred.has(thing) ? half + 4 : 7);
    const meets = (other: Operations['beside'][number]) =>
      edge - size - APART < other.right && other.left < edge + APART && Math.abs(y + 12 - other.base) < 15;
    if (!time.across && beside.some(meets)) continue;
    if (said === '' || !written.take(thing, along, along + (time.across ? textWidth(said, 12) + 8 : 16))) continue;
    const shade = `value${at > ink(thing) ? ' ahead' : ''}`;
    values.push(time.across ? text(shade, x + 3, y + 19, said) : text(shade, edge, y + 12, said, 'end'));
  }
  for (const lane of [...open.keys()]) close(lane, run.window.until);
  return { stretches, values };
}
