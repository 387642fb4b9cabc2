/** The lanes: two application servers, the cache, the database. */
import type { LanesScene } from '@under-load/engine';

export const APPS = [0, 1] as const;
export const CACHE = 2;
export const DATABASE = 3;

export const scene: LanesScene = {
  kind: 'lanes',
  things: [
    { id: 'app-a', role: 'server', label: 'app A' },
    { id: 'app-b', role: 'server', label: 'app B' },
    { id: 'cache', role: 'cache', label: 'cache' },
    { id: 'database', role: 'store', label: 'database' },
  ],
};
