import type { NetworkScene } from '@under-load/engine';

export const CLIENTS = 0;
export const DOOR = 1;
export const SERVER = 2;

export const scene: NetworkScene = {
  kind: 'network',
  things: [
    { id: 'clients', role: 'source', label: 'clients' },
    { id: 'door', role: 'balancer', label: 'door' },
    { id: 'server', role: 'server', label: 'server', slots: 1 },
  ],
  links: [
    [CLIENTS, DOOR],
    [DOOR, SERVER],
  ],
};
