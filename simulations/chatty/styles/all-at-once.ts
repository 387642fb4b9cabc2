/** As many calls as items, none waiting for another: the loop with `Promise.all` around it. */
import { all } from '@under-load/engine';
import type { Style } from '../style.ts';

export const allAtOnce: Style = function* (service, items) {
  yield* all(...items.map((item) => service.send([item])));
};
