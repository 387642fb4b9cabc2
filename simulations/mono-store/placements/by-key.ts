/** Two shards alike: the key decides, and either use goes to either. */
import type { Placement } from '../placement.ts';

export const byKey: Placement<unknown> = {
  names: ['shard 1', 'shard 2'],
  pick: (shards, { key }) => shards[key % shards.length],
};
