/**
 * A drawing as plain data. Every picture of the instrument is a pure function from runs to a list of these, so that the
 * still figure, the live stage and the tests look at the same thing.
 *
 * Coordinates are rounded to a tenth of a unit: a drawing made at build and one made in a browser are the same text.
 * Looks come from classes alone, because a strict content policy allows no style attribute.
 */
interface ShapeBase {
  /** What the shape is about, so that it keeps its identity from one moment to the next. */
  readonly key?: string;
  readonly class?: string;
}

/** A path may count its dashes in a `length` of its own, and be drawn in units of its own and put in its `place`. */
export type Shape =
  | (ShapeBase & {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly corner?: number;
    })
  | (ShapeBase & { readonly kind: 'circle'; readonly x: number; readonly y: number; readonly r: number })
  | (ShapeBase & {
      readonly kind: 'path';
      readonly d: string;
      readonly dashes?: string;
      readonly length?: number;
      readonly thickness?: number;
      readonly place?: string;
    })
  | (ShapeBase & {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly anchor?: 'start' | 'middle' | 'end';
    })
  | (ShapeBase & {
      readonly kind: 'group';
      readonly of: readonly Shape[];
      readonly thing?: number;
      readonly handle?: number;
      readonly down?: number;
    });

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** To a tenth of a unit. */
export function round(value: number): number {
  const tenths = Math.round(value * 10) / 10;
  return tenths === 0 ? 0 : tenths;
}

type Options = Pick<ShapeBase, 'key'>;

export const rect = (
  name: string,
  x: number,
  y: number,
  width: number,
  height: number,
  corner = 0,
  options?: Options,
): Shape => ({
  kind: 'rect',
  class: name,
  x: round(x),
  y: round(y),
  width: round(Math.max(0, width)),
  height: round(Math.max(0, height)),
  ...(corner && { corner }),
  ...options,
});

export const circle = (name: string, x: number, y: number, r: number, options?: Options): Shape => ({
  kind: 'circle',
  class: name,
  x: round(x),
  y: round(y),
  r: round(r),
  ...options,
});

/** `path('link', 'M', 0, 0, 'H', 12.34)`: numbers are rounded and joined. */
export const path = (name: string, ...commands: readonly (string | number)[]): Shape => ({
  kind: 'path',
  class: name,
  d: pathData(commands),
});

export const text = (
  name: string,
  x: number,
  y: number,
  words: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
  options?: Options,
): Shape => ({
  kind: 'text',
  class: name,
  x: round(x),
  y: round(y),
  text: words,
  ...(anchor !== 'start' && { anchor }),
  ...options,
});

export function pathData(commands: readonly (string | number)[]): string {
  let data = '';
  let afterNumber = false;
  for (const part of commands) {
    if (typeof part === 'string') {
      data += part;
      afterNumber = false;
    } else {
      data += (afterNumber ? ' ' : '') + String(round(part));
      afterNumber = true;
    }
  }
  return data;
}

/** About how wide a text is in the sans of the page, in the units of its size. */
export function textWidth(words: string, size: number): number {
  let ems = 0;
  for (const letter of words)
    ems += /[\s.,:;'|!()iljftI1]/.test(letter)
      ? 0.34
      : /[mwMW%±—…]/.test(letter)
        ? 0.86
        : /[A-Z]/.test(letter)
          ? 0.68
          : 0.57;
  return ems * size;
}
