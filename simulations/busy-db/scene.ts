import type { NetworkScene } from '@under-load/engine';
import type { Values } from './parameters.ts';

export const USERS = 0;
export const APPLICATION = 1;
export const DATABASE = 2;

/** The round that every request makes; its answer goes back the way it came. */
export function sceneOf({ users, servers, cores }: Values): NetworkScene {
  return {
    kind: 'network',
    things: [
      { id: 'users', role: 'client', label: 'users', slots: users },
      { id: 'application', role: 'server', label: 'application', slots: servers },
      { id: 'database', role: 'store', label: 'database', slots: cores },
    ],
    links: [
      [USERS, APPLICATION],
      [APPLICATION, DATABASE],
    ],
  };
}
