import type { Measure, ParameterValues } from '@under-load/engine';
import { dashboard } from '../calls/dashboard.ts';
import { LATELY } from './database.ts';

export { samples } from '../calls/dashboard.ts';

export const measures = {
  ...dashboard({ tier: 'database', label: 'Database CPU', cores: () => 1 }),
  readAgain: {
    label: 'Put together again',
    unit: 'share',
    better: 'lower',
    definition: `Of what the database puts together, the share that it had put together within the last ${LATELY} seconds.`,
    of: (tally) => tally.share('read again', 'database reads'),
  },
  hitRatio: {
    label: 'Hit ratio',
    unit: 'share',
    better: 'higher',
    definition: 'The share of looks into the cache that find the product there.',
    of: (tally) => tally.share('hits', 'looks'),
  },
  databaseReads: {
    label: 'Database reads',
    unit: '/s',
    better: 'lower',
    definition: 'Products that the database puts together in a second.',
    of: (tally) => tally.rate('database reads'),
  },
  databaseTime: {
    label: 'Time at the database',
    unit: 's',
    better: 'lower',
    definition: 'In the database’s line and in its hands, averaged over what reaches it. The way there is not in it.',
    of: (tally) => tally.samples['database']?.mean ?? NaN,
  },
  capacity: {
    label: 'Reads that the database can carry',
    unit: '/s',
    better: 'higher',
    definition:
      'Reads a second at which the database would be busy all the time, if as large a share of them reached it as does now.',
    of: (tally, values) => 1000 / Number(values['databaseTime']) / tally.share('database reads', 'answers'),
  },
  entriesHeld: {
    label: 'Products in the cache',
    unit: 'count',
    better: 'lower',
    definition: 'Entries that the cache holds, averaged over time.',
    of: (tally) => tally.averages['entries'] ?? NaN,
  },
  longestLine: {
    label: 'Longest line after the restart',
    unit: 'count',
    better: 'lower',
    definition: 'The most reads that are at the database at one moment, from the restart of the cache on.',
    of: (tally, values) => afterRestart(values, tally.counts['longest line']),
    studyOnly: true,
  },
  recovery: {
    label: 'Time to recover',
    unit: 's',
    better: 'lower',
    definition:
      'From the restart of the cache until the database has nothing to do, for the first time after its line was longest. At most the minute that is watched.',
    of: (tally, values) => afterRestart(values, tally.counts['seconds to recover']),
    studyOnly: true,
  },
} as const satisfies Record<string, Measure>;

function afterRestart({ read, restart }: ParameterValues, value: number | undefined): number {
  return read === 'cached' && restart !== 'never' ? (value ?? 0) : NaN;
}
