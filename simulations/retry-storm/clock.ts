/** When the trouble begins and ends, what is watched of it, and the minute by which a system is judged long after. */
import { backoff } from './defences/backoff.ts';
import type { Values } from './parameters.ts';

interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** The server has long been as busy as it is on an ordinary day. */
export const TROUBLE = 12;
const MINUTE = 60;

/** One way between two neighbours: a twentieth of the timeout. */
export function trip({ timeout }: Pick<Values, 'timeout'>): number {
  return timeout / 20;
}

export function troubleEnds({ pause }: Pick<Values, 'pause'>): number {
  return TROUBLE + pause;
}

/** When at one layer the next attempt after so many would begin: all fail by timeout, every wait is as long as it can be. */
export function afterAttempts(attempts: number, values: Values): number {
  let seconds = attempts * values.timeout;
  for (let retry = 1; retry <= attempts; retry++) seconds += backoff(retry, () => 1, values);
  return seconds;
}

/** Until then every attempt on behalf of a call has reached the server: each layer begins when its caller’s attempt arrives. */
export function settled(values: Values): number {
  return values.layers * (afterAttempts(values.attempts, values) + trip(values));
}

/** Calls made in it are judged. */
export function judged(values: Values): Stretch {
  const until = troubleEnds(values) + values.watched;
  return { from: until - MINUTE, until };
}

export function measured(values: Values): Stretch {
  return { from: 0, until: judged(values).until + settled(values) };
}

/** Whoever has stood in line for the timeout is drawn as having waited long. */
export function pace({ timeout }: Values): number {
  return timeout / 7.5;
}

export function shown(values: Values): Stretch {
  const from = TROUBLE - 1.5 * values.timeout;
  return { from, until: troubleEnds(values) + Math.max(9 * values.timeout, 12 / values.callRate) };
}

/** The trouble is over, and what it left behind is in full swing. */
export function poster(values: Values): number {
  return troubleEnds(values) + 4.5 * values.timeout;
}
