/** What is said of keys: their names, the places where they work, and what they do there. */
import type { Place } from './frame/key-rows.ts';
import type * as keys from './frame/keys.ts';
import type * as laterKeys from './frame/later-keys.ts';

/** Words for every act of a place, or it does not compile. */
type Words<Table> = { readonly where: string; readonly does: Readonly<Record<keyof Table, string>> };

const places = {
  figure: { where: 'Anywhere in the figure, but in a field for text', does: { map: 'a map of all keys' } },
  strip: {
    where: 'On the strip under the stage',
    does: {
      event: 'back or on to the next event',
      second: 'one second of watching',
      ten: 'ten seconds of watching',
      end: 'to the beginning or the end',
      play: 'play or pause',
    },
  },
  stage: {
    where: 'On the stage',
    does: {
      item: 'from item to item',
      thing: 'choose what to act on',
      inspect: 'inspect the item, or go to the acts for what is chosen',
      letGo: 'let it go',
    },
  },
  tabs: { where: 'On the tabs', does: { view: 'the view beside it', end: 'the first or the last view' } },
  slider: {
    where: 'On a slider',
    does: { step: 'one step less or more', end: 'the least or the most' },
  },
  guess: {
    where: 'On a sweep, before it runs',
    does: {
      value: 'from value to value',
      end: 'the first or the last value',
      level: 'guess lower or higher',
      far: 'the same by four steps',
      forget: 'take the guess away',
    },
  },
  marks: {
    where: 'On a sweep that has run',
    does: { value: 'from value to value', end: 'the first or the last value', show: 'show its run' },
  },
} as const satisfies {
  readonly figure: Words<typeof keys.figureKeys>;
  readonly strip: Words<typeof keys.stripKeys>;
  readonly stage: Words<typeof keys.stageKeys>;
  readonly tabs: Words<typeof keys.tabKeys>;
  readonly slider: Words<typeof laterKeys.sliderKeys>;
  readonly guess: Words<typeof laterKeys.guessKeys>;
  readonly marks: Words<typeof laterKeys.markKeys>;
} & Readonly<Record<Place, unknown>>;

const spoken: Readonly<Record<string, string>> = {
  ArrowLeft: 'left arrow',
  ArrowRight: 'right arrow',
  ArrowUp: 'up arrow',
  ArrowDown: 'down arrow',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Escape: 'Esc',
  '?': 'question mark',
  ' ': 'Space',
};

const signs: Readonly<Record<string, string>> = {
  ...{ ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', '?': '?' },
};

export const keyStrings = {
  ...{ places, spoken, signs },
  title: 'Keys',
  or: 'or',
  close: 'Close',
  keys: 'Keys',
  does: 'What they do',
} as const;
