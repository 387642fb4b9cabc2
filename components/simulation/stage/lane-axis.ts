/** Where time and the lanes of a space–time picture lie, and what of it is in view and still to come. */
import type { SpaceTime } from './space-time.ts';

export interface Axis {
  readonly time: SpaceTime;
  /** Where each thing's lane stands across the time axis. */
  readonly lane: (thing: number) => number;
  point(at: number, thing: number): readonly [number, number];
}

/** Up to which moment what happens at a thing is ink. */
export type Ink = (thing: number) => number;

export const inView = ({ time }: Axis, start: number, end: number): boolean => end >= time.from && start <= time.until;
export const ahead = (at: number, now: number): string => (at > now ? ' ahead' : '');
