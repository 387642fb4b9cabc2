import type { Measure, SampleWords } from '@under-load/engine';
import { dashboard, samples as ofDashboard } from '../calls/dashboard.ts';

export const measures = {
  ...dashboard({ tier: 'front end', label: 'Front-end CPU', cores: () => 1 }),
  meanJob: {
    label: 'Mean time of a job',
    unit: 's',
    better: 'lower',
    definition: 'From the coming of a long job until it is done.',
    of: (tally) => tally.samples['job time']?.mean ?? NaN,
  },
  jobsPerSecond: {
    label: 'Jobs done',
    unit: '/s',
    better: 'higher',
    definition: 'Long jobs finished in a second, wherever.',
    of: (tally) => tally.rate('jobs done'),
  },
  unanswered: {
    label: 'Unanswered requests',
    unit: 'count',
    better: 'lower',
    definition: 'Requests that have come and are not answered yet, on average over time.',
    of: (tally) => tally.averages['requests unanswered'] ?? NaN,
  },
} as const satisfies Record<string, Measure>;

export const samples = {
  ...ofDashboard,
  'job time': { label: 'Time of a job', unit: 's' },
} as const satisfies Record<string, SampleWords>;
