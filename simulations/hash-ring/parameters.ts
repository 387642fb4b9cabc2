import { choice, number, type ValuesOf } from '@under-load/engine';

export const parameters = {
  scheme: choice({
    label: 'Scheme',
    help: 'How a key finds its server.',
    default: 'modulo',
    options: { modulo: 'Modulo', ring: 'Ring with virtual nodes', rendezvous: 'Rendezvous' },
  }),
  servers: number({ label: 'Servers', help: 'Before the change.', default: 4, min: 2, max: 50, step: 1 }),
  change: choice({
    label: 'Change',
    default: 'add',
    options: { add: 'A server joins', remove: 'A server leaves', none: 'Nothing changes' },
  }),
  virtualNodes: number({
    label: 'Virtual nodes',
    help: 'Points on the ring for each server.',
    default: 100,
    min: 1,
    max: 500,
    step: 1,
    scale: 'log',
    when: ({ scheme }) => scheme === 'ring',
  }),
  keys: number({
    label: 'Clients',
    help: 'How many clients are placed. Only some of them are drawn.',
    default: 100_000,
    min: 1000,
    max: 1_000_000,
    step: 1000,
    scale: 'log',
    advanced: true,
  }),
  groupSize: number({
    label: 'Clients behind one address',
    help: 'An office behind a NAT is one key, however many people sit in it.',
    default: 1,
    min: 1,
    max: 10_000,
    step: 1,
    scale: 'log',
    advanced: true,
  }),
};

export type Values = ValuesOf<typeof parameters>;

/** How many different keys there are: one for each address. */
export function addressesOf({ keys, groupSize }: Pick<Values, 'keys' | 'groupSize'>): number {
  return Math.max(1, Math.round(keys / groupSize));
}

export function serversAfter({ servers, change }: Pick<Values, 'servers' | 'change'>): number {
  return servers + (change === 'add' ? 1 : change === 'remove' ? -1 : 0);
}
