/** What a leader keeps of a key; each way stands in a file of its own. */
import type { Values } from './parameters.ts';
import { counter } from './resolvers/counter.ts';
import { lastWriteWins } from './resolvers/last-write-wins.ts';
import { versionVectors } from './resolvers/version-vectors.ts';
import { orSet } from './resolvers/or-set.ts';
import type { Update } from './update.ts';

/** What a leader holds once it has one more write, its own or the other’s. Order and repetition must not matter. */
export type Merge = (held: readonly Update[], incoming: Update) => readonly Update[];

export function resolverOf({ resolver }: Pick<Values, 'resolver'>): Merge {
  return { 'last-write-wins': lastWriteWins, 'version-vectors': versionVectors, counter, 'or-set': orSet }[resolver];
}
