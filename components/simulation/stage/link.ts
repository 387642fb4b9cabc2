/** The line from one thing to the next: a soft bend to the level of its end, then straight on. */
import { pathData } from '../shape.ts';

export interface Link {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  /** Where the bend ends and the straight part begins. */
  readonly bend: number;
}

const BEND = 56;

export function link(from: Link['from'], to: Link['to'], width = BEND): Link {
  return {
    from,
    to,
    bend:
      from.y === to.y ? from.x : Math.min(to.x, from.x + Math.min(width, (to.x - from.x) * (width === BEND ? 0.6 : 1))),
  };
}

export function linkData({ from, to, bend }: Link): string {
  if (from.y === to.y || bend <= from.x) return pathData(['M', from.x, from.y, 'L', to.x, to.y]);
  const half = (from.x + bend) / 2;
  return pathData([
    'M',
    from.x,
    from.y,
    'C',
    half,
    from.y,
    half,
    to.y,
    bend,
    to.y,
    ...(to.x > bend ? ['H', to.x] : []),
  ]);
}

/** The point a share of the way along, by horizontal distance. */
export function pointAlong({ from, to, bend }: Link, share: number): { x: number; y: number } {
  const x = from.x + (to.x - from.x) * Math.min(1, Math.max(0, share));
  if (bend <= from.x) return { x, y: from.y + (to.y - from.y) * share };
  const u = Math.min(1, Math.max(0, (x - from.x) / (bend - from.x)));
  // The bend's vertical course is the cubic with both controls level with an end: 3u² − 2u³ in its own parameter.
  return { x, y: from.y + (to.y - from.y) * u * u * (3 - 2 * u) };
}
