import type { NetworkScene } from '@under-load/engine';

export const [CLIENT, FRONT, APP, CACHE, ORDERS, LOGS, PAYMENT, WORKERS] = [0, 1, 2, 3, 4, 5, 6, 7] as const;

export const scene: NetworkScene = {
  kind: 'network',
  things: [
    { id: 'customers', role: 'client', label: 'customers' },
    { id: 'front', role: 'server', label: 'front end' },
    { id: 'application', role: 'server', label: 'application' },
    { id: 'cache', role: 'cache', label: 'cache' },
    { id: 'orders', role: 'store', label: 'orders store' },
    { id: 'logs', role: 'store', label: 'logs store' },
    { id: 'payment', role: 'server', label: 'payments' },
    { id: 'workers', role: 'server', label: 'workers' },
  ],
  links: [
    [CLIENT, FRONT],
    [FRONT, APP],
    [FRONT, WORKERS],
    [APP, CACHE],
    [APP, ORDERS],
    [APP, LOGS],
    [APP, PAYMENT],
  ],
};
