/** Readers, the application that they ask, the database it asks, and the cache where there is one. */
import type { NetworkScene } from '@under-load/engine';
import type { Values } from './parameters.ts';

export const READERS = 0;
export const APPLICATION = 1;
export const DATABASE = 2;
export const CACHE = 3;

export function sceneOf({ read }: Pick<Values, 'read'>): NetworkScene {
  const things: NetworkScene['things'] = [
    { id: 'readers', role: 'source', label: 'readers' },
    { id: 'application', role: 'balancer', label: 'application' },
    { id: 'database', role: 'store', label: 'DB', slots: 1 },
  ];
  const links: NetworkScene['links'] = [
    [READERS, APPLICATION],
    [APPLICATION, DATABASE],
  ];
  if (read === 'direct') return { kind: 'network', things, links };
  return {
    kind: 'network',
    things: [...things, { id: 'cache', role: 'cache', label: 'cache' }],
    links: [...links, [APPLICATION, CACHE]],
  };
}
