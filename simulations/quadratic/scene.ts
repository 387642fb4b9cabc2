import type { LanesScene } from '@under-load/engine';

export const CLIENTS = 0;
export const SERVER = 1;

/** What waits lies between the two: the further a line leans, the longer the wait. */
export const scene: LanesScene = {
  kind: 'lanes',
  things: [
    { id: 'clients', role: 'client', label: 'come' },
    { id: 'server', role: 'server', label: 'server' },
  ],
};
