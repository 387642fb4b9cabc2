import { choice, number, type ValuesOf } from '@under-load/engine';

const follows =
  (...policies: string[]) =>
  ({ policy }: Readonly<Record<string, unknown>>) =>
    policies.includes(policy as string);

export const parameters = {
  policy: choice({
    label: 'Rule',
    help: 'How the balancer picks the server for a request.',
    default: 'round-robin',
    options: {
      random: 'Random',
      'round-robin': 'Round robin',
      'weighted-round-robin': 'Weighted round robin',
      'ip-hash': 'IP hash',
      'least-connections': 'Least connections',
      'weighted-least-connections': 'Weighted least connections',
      'weighted-response-time': 'Weighted response time',
      'resource-based': 'Resource based',
      'power-of-choices': 'Power of choices',
      'join-shortest-queue': 'Join the shortest queue',
      'one-line': 'One line for all',
    },
  }),
  arrivalRate: number({
    label: 'Arrival rate',
    help: 'Requests a second, at moments that do not depend on each other (a Poisson stream).',
    default: 720,
    min: 1,
    max: 10_000,
    unit: '/s',
    scale: 'log',
  }),
  servers: number({
    label: 'Servers',
    help: 'Each serves one request at a time.',
    default: 5,
    min: 2,
    max: 64,
    step: 1,
  }),
  serviceTime: number({
    label: 'Service time',
    help: 'What a request takes, on average, at a server of ordinary speed.',
    default: 6.25,
    min: 0.1,
    max: 1000,
    unit: 'ms',
    scale: 'log',
  }),
  spread: number({
    label: 'Spread of service times',
    help: 'C², the variance over the square of the mean: 0 all alike, 1 exponential, more where a few are very long.',
    default: 1,
    min: 0,
    max: 16,
    step: 0.25,
  }),
  choices: number({
    label: 'Choices',
    help: 'How many servers the rule looks at.',
    default: 2,
    min: 1,
    max: 8,
    step: 1,
    when: follows('power-of-choices'),
    bounds: ({ servers }) => ({ max: servers as number }),
  }),
  pollInterval: number({
    label: 'Poll interval',
    help: 'How often the agents report.',
    default: 1000,
    min: 1,
    max: 10_000,
    unit: 'ms',
    scale: 'log',
    when: follows('resource-based'),
  }),
  speeds: choice({
    label: 'Speeds',
    help: 'Servers may differ. Together they always do the same work, so the load stays what it is.',
    default: 'equal',
    options: {
      equal: 'All equal',
      'one-fast': 'Server 1 four times as fast',
      'two-slow': 'Servers 1 and 2 half as fast',
      'half-fast': 'The first half three times as fast',
    },
    advanced: true,
  }),
  weights: choice({
    label: 'Weights',
    help: 'What the operator configured for the weighted rules.',
    default: 'by-speed',
    options: { 'by-speed': 'By speed', equal: 'All equal', reversed: 'The wrong way round' },
    when: follows('weighted-round-robin', 'weighted-least-connections', 'weighted-response-time'),
    advanced: true,
  }),
  fault: choice({
    label: 'Fault',
    default: 'none',
    options: {
      none: 'None',
      slow: 'Server 1 at a quarter of its speed',
      'error-fast': 'Server 1 fails every request in 1 ms',
    },
    advanced: true,
  }),
  balancers: number({
    label: 'Balancers',
    help: 'Several balancers share the requests, and each counts only what it sent itself.',
    default: 1,
    min: 1,
    max: 16,
    step: 1,
    when: ({ policy }) => policy !== 'one-line',
    advanced: true,
  }),
  clients: number({
    label: 'Client addresses',
    default: 1000,
    min: 1,
    max: 100_000,
    step: 1,
    scale: 'log',
    when: follows('ip-hash'),
    advanced: true,
  }),
  officeShare: number({
    label: 'From one office',
    help: 'The share of requests that come through one address, as behind the NAT of a large office.',
    default: 0,
    min: 0,
    max: 100,
    unit: '%',
    when: follows('ip-hash'),
    advanced: true,
  }),
};

export type Values = ValuesOf<typeof parameters>;

/** Work that arrives over work that can be done: 1 and more means the lines grow without end. */
export function loadOf(values: Pick<Values, 'arrivalRate' | 'serviceTime' | 'servers'>): number {
  return (values.arrivalRate * values.serviceTime) / 1000 / values.servers;
}

/** How the servers' speeds stand to each other. */
export function speedRatios({ speeds, servers }: Pick<Values, 'speeds' | 'servers'>): number[] {
  return Array.from({ length: servers }, (_, server) => {
    if (speeds === 'one-fast') return server === 0 ? 4 : 1;
    if (speeds === 'two-slow') return server < 2 ? 1 : 2;
    if (speeds === 'half-fast') return server < servers / 2 ? 3 : 1;
    return 1;
  });
}

/** The servers' speeds, with mean 1. */
export function speedsOf(values: Pick<Values, 'speeds' | 'servers'>): number[] {
  const ratios = speedRatios(values);
  const sum = ratios.reduce((a, b) => a + b);
  return ratios.map((ratio) => (ratio * ratios.length) / sum);
}

export function weightsOf(values: Pick<Values, 'speeds' | 'servers' | 'weights'>): number[] {
  const ratios = speedRatios(values);
  if (values.weights === 'equal') return ratios.map(() => 1);
  if (values.weights === 'reversed') return ratios.map((ratio) => Math.max(...ratios) + Math.min(...ratios) - ratio);
  return ratios;
}
