import type { Measure } from '@under-load/engine';
import { dashboard } from '../calls/dashboard.ts';

export { samples } from '../calls/dashboard.ts';

export const measures = {
  ...dashboard({ tier: 'server', label: 'CPU', cores: () => 1 }),
  meanWait: {
    label: 'Mean wait',
    unit: 's',
    better: 'lower',
    definition: 'From the coming of a request until the server begins with it.',
    of: (tally) => tally.samples['server wait']?.mean ?? NaN,
  },
  smallLatency: {
    label: 'Latency of small requests',
    unit: 's',
    better: 'lower',
    definition: 'Mean latency of requests with at most a tenth of the payments of the largest.',
    of: (tally) => tally.samples['latency of small']?.mean ?? NaN,
  },
  operations: {
    label: 'Operations of a request',
    unit: 'count',
    better: 'lower',
    definition: 'Comparisons, and entries put into a map or found in it, for each request that came.',
    of: (tally) => tally.share('operations', 'requests'),
  },
} as const satisfies Record<string, Measure>;
