/**
 * Where the glyphs of a moment stand. The picture is anchored at its right edge, where the servers are; the line grows to
 * the left and off the page. Units are CSS pixels.
 */
import type { Present } from './moment.ts';

export const WIDTH = 2400;
export const HEIGHT = 132;
const MIDDLE = 66;
const STEP = 20;
export const server = { width: 76, left: WIDTH - 24 - 76 } as const;
const head = server.left - 22;

export interface Glyph {
  readonly index: number;
  readonly kind: 'wait' | 'slow' | 'followed';
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly y: number;
  readonly height: number;
  /** Share of the work that is left on what it serves; 0 when it serves nothing. */
  readonly left: number;
}

const middleOf = (one: number, servers: number): number => (servers === 1 ? MIDDLE : MIDDLE + (one - 0.5) * 58);

export function glyphs(present: readonly Present[], servers: number): readonly Glyph[] {
  return present.map(({ index, place, server: at, status, followed }) => ({
    index,
    kind: followed ? 'followed' : status,
    x: place < 0 ? server.left + server.width / 2 : head - place * STEP,
    y: place < 0 ? middleOf(at, servers) : MIDDLE,
  }));
}

export function boxes(present: readonly Present[], servers: number): readonly Box[] {
  return Array.from({ length: servers }, (_, one) => {
    const height = servers === 1 ? 64 : 50;
    const serving = present.find(({ place, server: at }) => place < 0 && at === one);
    return { y: middleOf(one, servers) - height / 2, height, left: serving?.left ?? 0 };
  });
}

/** How many of those waiting stand beyond the left edge of a picture this wide. */
export const beyond = (all: readonly Glyph[], width: number): number =>
  all.filter(({ x }) => x < WIDTH - width + 6).length;
