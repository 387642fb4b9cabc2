/**
 * Slow start: a new server's weight grows with its age, from a tenth to one, so that its caches can fill.
 * Source: Envoy, "Slow start mode", with aggression 1 and the minimum weight of 10 %.
 */
export function warmth(age: number, window: number): number {
  return window > 0 ? Math.min(1, Math.max(0.1, age / window)) : 1;
}
