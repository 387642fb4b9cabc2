import type { Measure } from '@under-load/engine';
import { dashboard } from '../calls/dashboard.ts';

export { samples } from '../calls/dashboard.ts';

export const measures = {
  ...dashboard({ tier: 'database', label: 'Database CPU', cores: ({ cores }) => Number(cores) }),
  linkUse: {
    label: 'Link in use',
    unit: 'share',
    better: 'lower',
    definition: 'The part of the time in which rows were on the link.',
    of: (tally) => (tally.counts['link seconds of work'] ?? 0) / tally.duration,
  },
  bytesPerView: {
    label: 'Bytes per view',
    unit: 'bytes',
    better: 'lower',
    definition: 'Bytes of rows that the database sent for each view.',
    of: (tally) => tally.share('bytes', 'answers'),
  },
  usefulShare: {
    label: 'Bytes shown',
    unit: 'share',
    better: 'higher',
    definition: 'Bytes that views showed, as a share of those that the database sent for them.',
    of: (tally) => tally.share('useful bytes', 'bytes'),
  },
} as const satisfies Record<string, Measure>;
