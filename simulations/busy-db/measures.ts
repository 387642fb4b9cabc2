import type { Measure } from '@under-load/engine';
import { dashboard } from '../calls/dashboard.ts';

export { samples } from '../calls/dashboard.ts';

export const measures = {
  ...dashboard({ tier: 'database', label: 'Database CPU', cores: ({ cores }) => Number(cores) }),
  applicationCpu: {
    label: 'Application CPU',
    unit: 'share',
    better: 'lower',
    definition: 'The part of the time in which a server of the application computed, averaged over the servers.',
    of: (tally, { servers }) => (tally.counts['application seconds of work'] ?? 0) / (tally.duration * Number(servers)),
  },
  waitForDatabase: {
    label: 'Wait for the database',
    unit: 's',
    better: 'lower',
    definition: 'From the sending of a query until a core begins with it.',
    of: (tally) => tally.samples['database wait']?.mean ?? NaN,
  },
  waitForApplication: {
    label: 'Wait for the application',
    unit: 's',
    better: 'lower',
    definition: 'From the coming of the rows until a server of the application begins with them.',
    of: (tally) => tally.samples['application wait']?.mean ?? NaN,
  },
  rowsPerRequest: {
    label: 'Rows per request',
    unit: 'count',
    better: 'lower',
    definition: 'Rows that left the database for each request answered.',
    of: (tally) => tally.share('rows', 'answers'),
  },
  applicationServers: {
    label: 'Application servers',
    unit: 'count',
    better: 'lower',
    definition: 'How many there are to be paid for.',
    of: (_tally, { servers }) => Number(servers),
  },
} as const satisfies Record<string, Measure>;
