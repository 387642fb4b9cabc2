import { choice, number, type ValuesOf } from '@under-load/engine';

export const parameters = {
  layer: choice({
    label: 'The balancer picks a server for',
    default: 'connections',
    options: { connections: 'Each connection (layer 4)', requests: 'Each request (layer 7)' },
  }),
  connections: number({
    label: 'Connections',
    help: 'Clients, each with one connection that it opens again when it closes.',
    default: 12,
    min: 12,
    max: 1000,
    step: 1,
    scale: 'log',
  }),
  connectionLife: number({
    label: 'A connection lives',
    help: 'On average (exponential). A maximum connection age makes it short.',
    default: 600,
    min: 10,
    max: 3600,
    step: 1,
    unit: 's',
    scale: 'log',
    unlimited: true,
  }),
  servers: number({ label: 'Servers', help: 'Before one more is added.', default: 4, min: 2, max: 16, step: 1 }),
  addAt: number({ label: 'A server is added at', default: 60, min: 10, max: 600, step: 1, unit: 's', advanced: true }),
  slowStart: number({
    label: 'Slow start',
    help: 'How long the new server takes to be given its full weight.',
    default: 0,
    min: 0,
    max: 600,
    step: 1,
    unit: 's',
    advanced: true,
  }),
  rates: choice({
    label: 'Clients',
    default: 'equal',
    options: { equal: 'All ask equally often', skewed: 'A few ask most (as 1, 1/2, 1/3 …)' },
    advanced: true,
  }),
  requestRate: number({
    label: 'Requests',
    help: 'Of all clients together.',
    default: 3,
    min: 1,
    max: 100,
    unit: '/s',
    scale: 'log',
    advanced: true,
  }),
  forwarding: choice({
    label: 'Forwarding',
    help: 'How packets reach the server, and by what way answers return.',
    default: 'nat',
    options: {
      nat: 'NAT: both ways through the balancer',
      dsr: 'Direct return: answers go past it',
      tunnel: 'Tunnel: packets wrapped, answers go past it',
    },
    when: ({ layer }) => layer === 'connections',
  }),
  responseSize: number({
    label: 'Answer to question',
    help: 'How many times as many bytes an answer has as its request.',
    default: 10,
    min: 1,
    max: 1000,
    scale: 'log',
    advanced: true,
  }),
};

export type Values = ValuesOf<typeof parameters>;

/** Bytes of one request, and of what wraps a packet in a tunnel (one more IP header). */
export const REQUEST_BYTES = 1000;
export const TUNNEL_BYTES = 20;

/** Bytes that pass the balancer and bytes in all, for one request and its answer. */
export function bytesOf({ layer, forwarding, responseSize }: Values): {
  readonly through: number;
  readonly all: number;
} {
  const response = REQUEST_BYTES * responseSize;
  const wrapped = layer === 'connections' && forwarding === 'tunnel' ? TUNNEL_BYTES : 0;
  const past = layer === 'connections' && forwarding !== 'nat';
  return { through: REQUEST_BYTES + wrapped + (past ? 0 : response), all: REQUEST_BYTES + wrapped + response };
}

/** Each client's part of all requests. */
export function partsOf({ connections, rates }: Pick<Values, 'connections' | 'rates'>): number[] {
  const parts = Array.from({ length: connections }, (_, i) => (rates === 'equal' ? 1 : 1 / (i + 1)));
  const sum = parts.reduce((a, b) => a + b);
  return parts.map((part) => part / sum);
}
