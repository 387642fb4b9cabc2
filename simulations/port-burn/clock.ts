/** What is watched: from an idle machine until its ports have run out and have come back. */
import { portSeconds, type Values } from './parameters.ts';

interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** Requests that are watched, and that one measured run answers. */
const WATCHED = 315;
const MEASURED = 4000;

/** The same for all lanes where they differ in ports: of more ports than can be watched running out, the last are. */
export function shown(values: Values): Stretch {
  const { arrivalRate, ports } = values;
  const length = WATCHED / arrivalRate;
  const runsOut = Math.min(ports / arrivalRate, cycle(values));
  const from = runsOut < length ? 0 : runsOut - 0.45 * length;
  return { from, until: from + length };
}

export function pace(values: Values): number {
  const { from, until } = shown(values);
  return (until - from) / 24;
}

export function poster(values: Values): number {
  const { from, until } = shown(values);
  return from + 0.5 * (until - from);
}

/** Where ports run out, failures come in waves as long as a port is kept: only whole waves have a mean. */
export function measured(values: Values): Stretch {
  const waves = Math.max(1, Math.round(MEASURED / values.arrivalRate / cycle(values)));
  const from = Math.max(1, Math.round(waves / 4)) * cycle(values) + 40 / values.arrivalRate;
  return { from, until: from + waves * cycle(values) };
}

/** The time for which a port is kept, the same for all lanes; of the order of a request where it is not kept at all. */
function cycle(values: Values): number {
  return Math.max(portSeconds({ ...values, lifetime: 'scoped' }), 1 / values.arrivalRate);
}
