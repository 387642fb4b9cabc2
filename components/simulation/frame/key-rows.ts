/** The map of keys as words: each place where keys work, and each of its acts with the keys that do it. */
import { keyStrings } from '../key-strings.ts';
import { figureKeys, stageKeys, stripKeys, tabKeys } from './keys.ts';
import type { Keys } from './keys.ts';
import { guessKeys, markKeys, sliderKeys } from './later-keys.ts';

const PLACES = {
  figure: figureKeys,
  strip: stripKeys,
  stage: stageKeys,
  tabs: tabKeys,
  slider: sliderKeys,
  guess: guessKeys,
  marks: markKeys,
} as const;

export type Place = keyof typeof PLACES;
export const places = Object.keys(PLACES) as Place[];

export interface KeyRow {
  readonly act: string;
  /** Either way, each with the keys that go it, by the browser's names. */
  readonly ways: readonly (readonly string[])[];
  readonly does: string;
}

export function keyRows<P extends Place>(place: P): readonly KeyRow[] {
  const words: Readonly<Record<string, string>> = keyStrings.places[place].does;
  return Object.entries<readonly (readonly string[])[]>(PLACES[place] as Keys).map(([act, ways]) => ({
    act,
    ways,
    does: words[act] ?? act,
  }));
}

/** The same in one line, for who is told of them without asking: the first key of each way. */
export function keyHint(place: Place, without: readonly string[] = []): string {
  const words = keyRows(place)
    .filter(({ act }) => !without.includes(act))
    .map(({ ways, does }) => `${ways.map(([first = '']) => spokenName(first)).join(', ')}: ${does}`)
    .join('; ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** `Shift+ArrowLeft` as it is spoken: Shift left arrow. */
export function spokenName(key: string): string {
  return key
    .split('+')
    .map((part) => keyStrings.spoken[part] ?? part)
    .join(' ');
}

/** The same with the signs that stand on keys. */
export function writtenName(key: string): string {
  return key
    .split('+')
    .map((part) => keyStrings.signs[part] ?? keyStrings.spoken[part] ?? part)
    .join(' ');
}
