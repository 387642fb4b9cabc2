/**
 * Which key does what, place by place. What answers a key asks here, and the map of keys lists what stands here, so that
 * neither can know a key the other does not. Keys are named as browsers name them, with `Shift+` before named ones.
 */

/** Acts with their keys; where an act has two ways, those that go back and those that go forth. */
export type Keys<Act extends string = string> = Readonly<Record<Act, readonly (readonly string[])[]>>;

export const ARROWS = [
  ['ArrowLeft', 'ArrowDown'],
  ['ArrowRight', 'ArrowUp'],
];
export const ACROSS = [['ArrowLeft'], ['ArrowRight']];
export const ENDS = [['Home'], ['End']];

/** Anywhere in a figure but in a field that takes text. */
export const figureKeys = { map: [['?']] };
export const stripKeys = {
  event: ARROWS,
  second: ARROWS.map((way) => way.map((key) => `Shift+${key}`)),
  ten: [['PageDown'], ['PageUp']],
  end: ENDS,
  play: [[' ']],
};
export const stageKeys = {
  item: ACROSS,
  thing: [['ArrowUp'], ['ArrowDown']],
  inspect: [['Enter']],
  letGo: [['Escape']],
};
export const tabKeys = { view: ACROSS, end: ENDS };
export interface Pressed<Act extends string> {
  readonly act: Act;
  /** −1 back, 1 forth; an act with one way goes back. */
  readonly by: -1 | 1;
}

/** What a key means in a place, or null; keys with Alt, Control or Command are the browser's. */
export function keyed<Act extends string>(
  keys: Keys<Act>,
  { key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent,
): Pressed<Act> | null {
  if (altKey || ctrlKey || metaKey) return null;
  const name = shiftKey && key.length > 1 ? `Shift+${key}` : key;
  for (const act in keys) {
    const way = keys[act].findIndex((each) => each.includes(name));
    if (way >= 0) return { act, by: way > 0 ? 1 : -1 };
  }
  return null;
}
