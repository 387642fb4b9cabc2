/** A write goes to replicas all at once and is confirmed when enough of them have it. */
import type { Store } from './store.ts';

/** When it is confirmed: Infinity where too few messages arrive. */
export function write(store: Store, version: number, now: number): number {
  const arrivals = store.replicas.map((_, replica) =>
    store.send({ kind: 'write', number: version, version, replica, now }),
  );
  return nthSmallest(arrivals, store.values.write);
}

export function nthSmallest(times: readonly number[], n: number): number {
  return [...times].sort((a, b) => a - b)[n - 1] ?? Infinity;
}
