/** How long a reader waits for an answer from each layer, in seconds. */
import type { Layer } from './cache.ts';
import type { Values } from './parameters.ts';

/** In milliseconds: a look at one's own disk, making a page from data at hand, reading the data. */
const LOOK = 1;
const MAKE = 30;
const READ = 20;

export function latencies({ edgeTime, originTime }: Pick<Values, 'edgeTime' | 'originTime'>): Record<Layer, number> {
  const edge = LOOK + edgeTime;
  const web = edge + originTime;
  const app = web + MAKE;
  const database = app + READ;
  return { browser: LOOK / 1000, edge: edge / 1000, web: web / 1000, app: app / 1000, database: database / 1000 };
}
