/** When a run is in its stride, when the cache restarts, what is watched and what is measured of it. */
import type { Values } from './parameters.ts';

interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** Mean times of work until a line at nine tenths of its capacity has forgotten that it began empty. */
const FORGETS = 1500;
/** Reads in one measured stretch. */
const MEASURED = 10_000;
/** Seconds in which a database that does not recover from a restart of its cache is watched. */
const WATCHED = 60;

/** Seconds from which on the run is in its stride; the moment of the restart, where there is one. */
export function settled({ databaseTime }: Values): number {
  return (FORGETS * databaseTime) / 1000;
}

export function measured(values: Values): Stretch {
  const from = settled(values);
  return { from, until: from + (values.restart !== 'never' ? WATCHED : MEASURED / values.arrivalRate) };
}

/** A restart is watched until its consequences are over; else some forty reads at the pace at which one can follow them. */
export function shown(values: Values): Stretch {
  const from = settled(values);
  if (values.restart !== 'never') return { from: from - 1, until: from + 30 };
  return { from, until: from + 44 / values.arrivalRate };
}

export function pace(values: Values): number {
  return values.restart !== 'never' ? 1 : (1.5 * values.databaseTime) / 1000;
}

export function poster(values: Values): number {
  const { from, until } = shown(values);
  return from + (until - from) * (values.restart !== 'never' ? 0.2 : 0.6);
}
