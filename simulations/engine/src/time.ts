/** Spans of time in seconds, the one unit of the engine. */

/** Microseconds, in seconds. */
export function microseconds(count: number): number {
  return count / 1e6;
}
/** Milliseconds, in seconds: `ms(200)` is 0.2. */
export function ms(count: number): number {
  return count / 1000;
}
/** Minutes, in seconds. */
export function minutes(count: number): number {
  return count * 60;
}
/** Hours, in seconds. */
export function hours(count: number): number {
  return count * 3600;
}
/** Days, in seconds. */
export function days(count: number): number {
  return count * 86400;
}
