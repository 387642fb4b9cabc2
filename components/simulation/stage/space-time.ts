/**
 * Which stretch of time a space–time picture shows, and where a moment stands in it. Time runs across on a wide stage
 * and down on a narrow one; a short run is shown whole, a long one slides along under the play head.
 */
import type { Run } from '@under-load/engine';
import type { Layout } from './stage-lane.ts';
import { stageWidth } from './stage-lane.ts';

/** Seconds of watching that fit. */
const FITS = 24;
const BEHIND = 0.7;

export interface SpaceTime {
  readonly from: number;
  readonly until: number;
  readonly across: boolean;
  /** Where a moment stands along the time axis, kept inside the picture. */
  along(at: number): number;
  /** Model seconds a unit of length stands for. */
  readonly perUnit: number;
  readonly start: number;
  readonly end: number;
}

export function spaceTime(
  { window }: Run,
  at: number,
  pace: number,
  layout: Layout,
  labels: number,
  height: number,
): SpaceTime {
  const across = layout === 'wide';
  const start = across ? labels : 30;
  const end = across ? stageWidth(layout) - 16 : height - 12;
  const whole = Number.isFinite(window.until) ? window.until : at + FITS * pace;
  const span = Math.min(whole - window.from, FITS * pace);
  const from = Math.max(window.from, Math.min(whole - span, at - span * BEHIND));
  const until = from + Math.max(span, Number.MIN_VALUE);
  const scale = (end - start) / (until - from);
  return {
    from,
    until,
    across,
    start,
    end,
    perUnit: 1 / scale,
    along: (moment) => Math.min(end, Math.max(start, start + (moment - from) * scale)),
  };
}
