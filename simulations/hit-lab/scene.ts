/**
 * The keys in one row by popularity, over the database. The first forty have a place each; after that a place stands for
 * more and more keys, and is filled by the share of them that is in the cache.
 */
import { zipf, type ShelfScene, type Thing } from '@under-load/engine';
import type { Values } from './parameters.ts';

const ALONE = 40;
const GROWTH = 1.26;

export interface Stage {
  readonly scene: ShelfScene;
  /** The thing that is the database. */
  readonly database: number;
  /** The place of each rank, from 0. */
  readonly placeOf: Int32Array;
  /** How many ranks share each place. */
  readonly sharedBy: readonly number[];
}

export function stageOf({ keys, exponent, scan }: Pick<Values, 'keys' | 'exponent' | 'scan'>): Stage {
  const popularity = zipf({ ranks: keys, exponent });
  /** How often a rank is asked for, of all requests. */
  const share = (rank: number) => (1 - scan / 100) * popularity.probability(rank) + scan / 100 / keys;
  const placeOf = new Int32Array(keys);
  const things: Thing[] = [];
  const places: ShelfScene['places'][number][] = [];
  const sharedBy: number[] = [];
  for (let first = 1, width = 1; first <= keys; first += Math.floor(width)) {
    if (first > ALONE) width = Math.max(width, 4) * GROWTH;
    const last = Math.min(keys, first + Math.floor(width) - 1);
    placeOf.fill(places.length, first - 1, last);
    sharedBy.push(last - first + 1);
    const middle = share(Math.floor((first + last) / 2));
    places.push({ thing: things.length, height: middle / share(1), ranks: [first, last] });
    things.push({
      id: first === last ? `rank-${first}` : `ranks-${first}-${last}`,
      role: 'key',
      label: first === last ? `rank ${first}` : `ranks ${first} to ${last}`,
    });
  }
  const database = things.length;
  things.push({ id: 'database', role: 'store', label: 'database' });
  return { scene: { kind: 'shelf', things, places, store: database }, database, placeOf, sharedBy };
}
