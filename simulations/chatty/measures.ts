import type { Measure } from '@under-load/engine';
import { dashboard } from '../calls/dashboard.ts';

export { samples } from '../calls/dashboard.ts';

export const measures = {
  ...dashboard({ tier: 'service', label: 'Service CPU', cores: ({ cores }) => Number(cores) }),
  callsPerSecond: {
    label: 'Calls',
    unit: '/s',
    better: 'lower',
    definition: 'Calls that all clients together make in a second.',
    of: (tally) => tally.rate('calls'),
  },
  meanAdded: {
    label: 'Wait for company',
    unit: 's',
    better: 'lower',
    definition: 'How long an item waits before the call that carries it leaves, on average; 0 where items never wait.',
    of: (tally) => tally.samples['company']?.mean ?? 0,
  },
  bytesPerOperation: {
    label: 'Bytes per operation',
    unit: 'bytes',
    better: 'lower',
    definition: 'Bytes sent to the service for each operation done.',
    of: (tally) => tally.share('bytes', 'answers'),
  },
} as const satisfies Record<string, Measure>;
