/** Spans of time in seconds, the one unit of the engine: `ms(200)` is 0.2. */
export function microseconds(count: number): number {
  return count / 1e6;
}
export function ms(count: number): number {
  return count / 1000;
}
export function minutes(count: number): number {
  return count * 60;
}
export function hours(count: number): number {
  return count * 3600;
}
export function days(count: number): number {
  return count * 86400;
}
