/** The hockey stick: per cent of one server's time across, what 1 in 100 exceeds upwards. In thousandths of the chart. */
import type { Setting } from './setting.ts';
import { slowestHundredth } from './slowest.ts';

/** Seconds at the top of the chart. */
export const TOP = 4.8;
export const FULL = 99;

export const across = (load: number): number => load * 10;
export const up = (seconds: number): number => 1000 - (Math.min(seconds, TOP) / TOP) * 1000;

export function curve(way: Omit<Setting, 'arrivalRate'>, until: number, from = 0): string {
  const points: string[] = [];
  for (let load = Math.max(from, 0.5); load < until; load += load < 80 ? 2 : 0.25) points.push(point(way, load));
  points.push(point(way, until));
  return `M${points.join('L')}`;
}

function point(way: Omit<Setting, 'arrivalRate'>, load: number): string {
  return `${across(load).toFixed(1)} ${up(slowestHundredth({ ...way, arrivalRate: load })).toFixed(1)}`;
}
