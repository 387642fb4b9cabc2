/** The link between the two leaders: a fixed delay, and cuts that come again and again. What is sent in a cut waits for its end. */
import type { World } from '@under-load/engine';
import { firstCut, period, seconds } from './clock.ts';
import { LEADERS } from './update.ts';
import type { Values } from './parameters.ts';

/** When a message that is sent at a moment arrives. */
export function arrivalOf(values: Values, sentAt: number): number {
  const delay = seconds(values.delay);
  const since = sentAt - firstCut(values);
  if (values.cut === 0 || since < 0) return sentAt + delay;
  const intoCut = since - Math.floor(since / period(values)) * period(values);
  return sentAt + Math.max(0, values.cut - intoCut) + delay;
}

/** Shows each cut on the lanes of both leaders. */
export function showCuts(world: World, values: Values): void {
  if (values.cut === 0 || !world.recording) return;
  const next = (at: number): void => {
    world.simulator.at(at, () => {
      for (const leader of LEADERS) world.span('cut', leader, -1, at, at + values.cut);
      next(at + period(values));
    });
  };
  next(firstCut(values));
}
