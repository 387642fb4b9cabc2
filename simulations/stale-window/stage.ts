/** The lanes: the cache, the application that talks to both, the database. Cache and database do not talk. */
import type { LanesScene } from '@under-load/engine';

export const CACHE = 0;
export const APP = 1;
export const DATABASE = 2;

export const scene: LanesScene = {
  kind: 'lanes',
  things: [
    { id: 'cache', role: 'cache', label: 'cache' },
    { id: 'app', role: 'server', label: 'application' },
    { id: 'database', role: 'store', label: 'database' },
  ],
};
