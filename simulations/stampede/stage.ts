/** The keys in one row by popularity, over the database that computes what the cache lacks. */
import type { ShelfScene } from '@under-load/engine';

export function sceneOf(readRates: readonly number[]): ShelfScene {
  const hottest = readRates[0] ?? 1;
  return {
    kind: 'shelf',
    deep: true,
    things: [
      ...readRates.map((_, key) => ({
        id: `key-${key + 1}`,
        role: 'key' as const,
        label: key === 0 ? 'the hot key' : `key ${key + 1}`,
      })),
      { id: 'database', role: 'store', label: 'database' },
    ],
    places: readRates.map((rate, key) => ({ thing: key, height: rate / hottest })),
    store: readRates.length,
  };
}
