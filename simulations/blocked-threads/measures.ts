import type { Measure } from '@under-load/engine';
import { dashboard } from '../calls/dashboard.ts';
import { threadsOf, type Values } from './parameters.ts';

export { samples } from '../calls/dashboard.ts';

export const measures = {
  ...dashboard({ tier: 'cores', label: 'CPU', cores: ({ cores }) => Number(cores) }),
  refusedShare: {
    label: 'Refused',
    unit: 'share',
    better: 'lower',
    definition: 'Of the requests that came, those that found a line full and were answered 503.',
    of: (tally) => tally.share('refused', 'requests'),
  },
  waitForThread: {
    label: 'Wait for a thread',
    unit: 's',
    better: 'lower',
    definition: 'From the coming of a request until a thread takes it, of those that were let in.',
    of: (tally) => tally.samples['threads wait']?.mean ?? NaN,
  },
  threadsInUse: {
    label: 'Threads in use',
    unit: 'count',
    better: 'lower',
    definition: 'Threads that hold a request, computing or waiting, averaged over time.',
    of: (tally) => tally.averages['threads in use'] ?? NaN,
  },
  waitForConnection: {
    label: 'Wait for a connection',
    unit: 's',
    better: 'lower',
    definition: 'From the sending of a query until a connection takes it.',
    of: (tally) => tally.samples['connections wait']?.mean ?? NaN,
  },
  queriesUnderWay: {
    label: 'Queries under way',
    unit: 'count',
    better: 'neither',
    definition: 'Queries that the database has been asked and has not answered, averaged over time.',
    of: (tally) => tally.averages['connections in use'] ?? NaN,
  },
  requestsInside: {
    label: 'Requests inside',
    unit: 'count',
    better: 'lower',
    definition: 'Requests that came and are not answered, averaged over time.',
    of: (tally) => tally.averages['inside'] ?? NaN,
  },
  threadCount: {
    label: 'Threads',
    unit: 'count',
    better: 'lower',
    definition: 'How many there are. Each takes memory for its stack, whether or not it computes.',
    of: (_tally, values) => threadsOf(values as unknown as Values),
  },
} as const satisfies Record<string, Measure>;
