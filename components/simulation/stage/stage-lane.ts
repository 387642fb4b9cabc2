/** What the stage draws from: one lane a run, each at the same moment. */
import { niceStep } from '../charts/scale.ts';
import type { Moment, Run, SpanWords, Status, Vocabulary } from '@under-load/engine';
import type { drawStacks } from './network-stacks.ts';

export interface StageLane {
  readonly label: string;
  readonly run: Run;
  readonly moment: Moment;
}

/** `wide` for a column of about 600 px, `narrow` for a phone. Both are drawn at build; a container query shows one. */
export type Layout = 'wide' | 'narrow';

export interface StageOptions {
  readonly layout: Layout;
  readonly vocabulary: Vocabulary;
  /** Model seconds (or steps) in one second of watching: a mean service takes about one of these. */
  readonly pace: number;
  readonly sameDemand: boolean;
  /** Only what is set up, nothing of what comes of it: for a picture that stands before a bet. */
  readonly setup?: boolean | undefined;
  /** Told where each item is drawn, for who points at one or looks for one. */
  readonly spot?: ((spot: Spot) => void) | undefined;
  /** By lane: up to which moment each thing's line is ink. Without it, up to the moment that is shown. */
  readonly inked?: readonly (ArrayLike<number> | null)[] | undefined;
  /** Draws many servers in little room, where there are so many. */
  readonly stacks?: typeof drawStacks | undefined;
}

/** Where an item is drawn: all within `reach` of the line between two points of the picture. */
export interface Spot {
  readonly item: number;
  readonly from: readonly [x: number, y: number];
  readonly to?: readonly [x: number, y: number];
  readonly reach: number;
  readonly lane?: number;
}

/** The options of one lane, which may be drawn from a top of its own. */
export function inLane(options: StageOptions, lane: number, down = 0): StageOptions {
  const { spot } = options;
  const lower = ([x, y]: readonly [number, number]) => [x, y + down] as const;
  return spot
    ? {
        ...options,
        spot: ({ from, to = from, ...rest }) => spot({ ...rest, lane, from: lower(from), to: lower(to) }),
      }
    : options;
}

/** A moment at which nobody waits, is served or is under way. */
export function emptied(moment: Moment): Moment {
  return {
    ...{ run: moment.run, at: moment.at, spans: [], travels: [], open: () => [] },
    label: (thing) => moment.label(thing),
    name: (item) => moment.name(item),
    payload: (item, column) => moment.payload(item, column),
    state: (thing, field) => moment.state(thing, field),
  };
}

/** Somebody who has waited longer than this is drawn as waiting long: about ten mean service times, in round seconds. */
export const longWait = (pace: number): number => niceStep(7.5 * pace);

export const stageWidth = (layout: Layout): number => (layout === 'wide' ? 616 : 350);
export const textSize = (layout: Layout): number => (layout === 'wide' ? 12 : 12.5);

/** The names of the span kinds that are drawn in a certain way. */
export function spanKinds(vocabulary: Vocabulary, glyph: SpanWords['glyph']): readonly string[] {
  return Object.entries(vocabulary.spans ?? {}).flatMap(([name, words]) => (words.glyph === glyph ? [name] : []));
}

/** The status a thing is in, and the word for it, from its first shaded field. */
export function shadeOf(
  moment: Moment,
  thing: number,
  vocabulary: Vocabulary,
): { readonly status: Status; readonly word: string } {
  for (const [name, words] of Object.entries(vocabulary.fields ?? {})) {
    if (words.glyph !== 'shade') continue;
    const value = moment.state(thing, name);
    if (!Number.isNaN(value)) return { status: words.shades?.[value] ?? 'plain', word: words.values?.[value] ?? '' };
  }
  return { status: 'plain', word: '' };
}

/** What is written beside a thing: its counts and texts, in the order the vocabulary declares them. */
export function notesOf(moment: Moment, thing: number, vocabulary: Vocabulary): readonly string[] {
  return Object.entries(vocabulary.fields ?? {}).flatMap(([name, words]) => {
    if (words.glyph !== 'count' && words.glyph !== 'text') return [];
    const value = moment.state(thing, name);
    return Number.isNaN(value)
      ? []
      : [
          words.values?.[value] ??
            `${Number.isInteger(value) ? value : value.toFixed(2)}${words.unit ? ` ${words.unit}` : ''}`,
        ];
  });
}

/** How full a thing is, 0 to 1, where a field says so. */
export function levelOf(moment: Moment, thing: number, vocabulary: Vocabulary): number | null {
  for (const [name, words] of Object.entries(vocabulary.fields ?? {})) {
    if (words.glyph !== 'level') continue;
    const value = moment.state(thing, name);
    if (!Number.isNaN(value)) return Math.min(1, Math.max(0, value));
  }
  return null;
}

/** The few characters by which a thing is told from its neighbours: its trailing number, or its short name. */
export function shortLabel(label: string): string {
  const last = label.split(' ').at(-1) ?? label;
  return last.length <= 3 ? last : label.length <= 5 ? label : '';
}
