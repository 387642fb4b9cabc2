/**
 * The two loads of a system that retries: what arrives while all goes well, and what arrives while nothing is answered in
 * time. As a fluid, with a wait W for who comes now: below the timeout attempts come at the rate of calls, above it at that
 * rate times all the attempts a call may make. The line shrinks in one state and grows in the other where
 * calls < capacity < calls × attempts; then both last, and a trigger decides which of them it is.
 *
 * Source of the picture: Bronson and others, Metastable Failures in Distributed Systems, HotOS 2021; the algebra is two lines.
 */
import { afterAttempts, settled, trip } from './clock.ts';
import type { Values } from './parameters.ts';

/** Attempts that reach the server for each call while none is answered in time; null where a breaker holds them back. */
export function attemptsInVain(values: Values): number | null {
  const { breaker, layers, retrying, deadlines } = values;
  if (breaker) return null;
  // Services that know the deadline stop when their caller does: timeouts are equal, so nobody below the client retries.
  const retryingLayers =
    retrying === 'every' && deadlines === 'none'
      ? layers
      : retrying === 'last' && deadlines !== 'none' && layers > 1
        ? 0
        : 1;
  let attempts = 1;
  for (let layer = 0; layer < retryingLayers; layer++) attempts *= 1 + retriesInVain(values);
  return attempts;
}

/** Retries that a caller makes for each thing it is asked, long after its bucket was last full. */
function retriesInVain({ attempts, budget, share }: Values): number {
  if (budget === 'answers') return 0;
  return budget === 'calls' ? Math.min(attempts - 1, share / 100) : attempts - 1;
}

/** Whether the server never works long on what nobody waits for: then an overload ends when its cause does. */
export function wastesNothing({ order, deadlines, room, capacity, timeout }: Values): boolean {
  return order === 'lifo' || deadlines === 'hopeless' || (room + 4 * Math.sqrt(room)) / capacity < 0.8 * timeout;
}

/** By so much the line must be longer than what the timeout allows, for chance not to decide. */
const MARGIN = 1.3;

/**
 * Whether the trouble tips it: from when the server works again until all attempts of a call are under way, the line stays
 * longer than the timeout. All attempts made since the trouble began are then in vain.
 */
export function tips(values: Values): boolean {
  const { pause, callRate, capacity, timeout, attempts, layers } = values;
  if (layers > 1) return pause >= settled(values);
  const enough = MARGIN * capacity * timeout;
  let line = 0;
  let at = 0;
  for (let under = 0; under <= attempts; under++) {
    const next = under < attempts ? afterAttempts(under, values) : Math.max(at, pause);
    // While the server stands still the line only grows; from then on it loses what the server does.
    line += callRate * under * (next - at) - capacity * Math.max(0, next - Math.max(at, pause));
    at = next;
    if (at >= pause && line < enough) return false;
  }
  return true;
}

/** Seconds that an attempt may spend at the server, waiting included, and be answered in time. */
export function patience({ timeout, ...values }: Values): number {
  return timeout - 2 * values.layers * trip({ timeout });
}
