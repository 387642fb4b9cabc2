import type { Measure } from '@under-load/engine';
import { dashboard } from '../calls/dashboard.ts';

export { samples } from '../calls/dashboard.ts';

export const measures = {
  ...dashboard({ tier: 'machine', label: 'CPU of the machine', cores: ({ cores }) => Number(cores) }),
  failedShare: {
    label: 'Failed requests',
    unit: 'share',
    better: 'lower',
    definition: 'Requests with a call that found no free local port, of all that came.',
    of: (tally) => (tally.counts['failures'] ?? 0) / (tally.counts['requests'] ?? NaN),
  },
  connectionsPerSecond: {
    label: 'New connections',
    unit: '/s',
    better: 'lower',
    definition: 'Connections opened in a second, each with its handshake.',
    of: (tally) => tally.rate('opened'),
  },
  portsTaken: {
    label: 'Ports taken',
    unit: 'count',
    better: 'lower',
    definition: 'Local ports that are open or in TIME_WAIT, on average over time.',
    of: (tally) => tally.averages['ports taken'] ?? NaN,
  },
} as const satisfies Record<string, Measure>;
