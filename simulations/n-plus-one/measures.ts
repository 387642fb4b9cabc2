import type { Measure } from '@under-load/engine';
import { dashboard } from '../calls/dashboard.ts';

export { samples } from '../calls/dashboard.ts';

export const measures = {
  ...dashboard({ tier: 'database', label: 'Database CPU', cores: ({ cores }) => Number(cores) }),
  connectionsInUse: {
    label: 'Connections in use',
    unit: 'count',
    better: 'lower',
    definition: 'Connections held by a page, averaged over time.',
    of: (tally) => tally.averages['connections in use'] ?? NaN,
  },
  waitForConnection: {
    label: 'Wait for a connection',
    unit: 's',
    better: 'lower',
    definition: 'From the coming of a page until it gets a connection.',
    of: (tally) => tally.samples['connections wait']?.mean ?? NaN,
  },
  rowsPerPage: {
    label: 'Rows per page',
    unit: 'count',
    better: 'lower',
    definition: 'Rows that the database returned for each page answered.',
    of: (tally) => tally.share('rows', 'answers'),
  },
  largestResult: {
    label: 'Largest result',
    unit: 'count',
    better: 'lower',
    definition: 'The most rows that one query returned.',
    of: (tally) => tally.samples['rows']?.max ?? NaN,
  },
} as const satisfies Record<string, Measure>;
