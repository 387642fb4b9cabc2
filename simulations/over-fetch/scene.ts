import type { NetworkScene } from '@under-load/engine';

export const DATABASE = 1;
export const LINK = 2;

/** What every query passes: the database that finds its rows, and the link over which they come, one after another. */
export const scene: NetworkScene = {
  kind: 'network',
  things: [
    { id: 'views', role: 'source', label: 'views' },
    { id: 'database', role: 'store', label: 'database', slots: 1 },
    { id: 'link', role: 'server', label: 'shared link', slots: 1 },
  ],
  links: [
    [0, DATABASE],
    [DATABASE, LINK],
  ],
};
