import type { Measure } from '@under-load/engine';
import { dashboard } from '../calls/dashboard.ts';

export { samples } from '../calls/dashboard.ts';

export const measures = {
  ...dashboard({ tier: 'server', label: 'CPU', cores: ({ cores }) => Number(cores) }),
  memory: {
    label: 'Memory in use',
    unit: 'bytes',
    better: 'lower',
    definition: 'Bytes of answers that are put together or on their way, averaged over time.',
    of: (tally) => tally.averages['memory'] ?? NaN,
  },
  lost: {
    label: 'Requests lost',
    unit: 'share',
    better: 'lower',
    definition: 'Of the requests of people, those in a process that was killed, or that found none.',
    of: (tally) => tally.share('lost', 'requests'),
  },
  answerSize: {
    label: 'Size of an answer',
    unit: 'bytes',
    better: 'lower',
    definition: 'Bytes sent to a person for each request answered.',
    of: (tally) => tally.share('bytes', 'answers'),
  },
  fullReadTime: {
    label: 'A crawler has all after',
    unit: 's',
    better: 'lower',
    definition: 'From the first request of a crawler to the answer with the last row of the list.',
    of: (tally) => tally.samples['full read']?.mean ?? NaN,
  },
  fullReadRows: {
    label: 'Rows read for it',
    unit: 'count',
    better: 'lower',
    definition: 'Rows that the database went through until a crawler had the whole list.',
    of: (tally) => tally.samples['rows of a full read']?.mean ?? NaN,
  },
} as const satisfies Record<string, Measure>;
