import type { Measure } from '@under-load/engine';

export const measures = {
  hitRatio: {
    label: 'Hit ratio',
    unit: 'share',
    better: 'higher',
    definition:
      'Of the results that are looked up, the share that is in the cache; where objects are kept, of the objects that are looked up.',
    of: (tally) => tally.share('hits', 'lookups'),
  },
  askShare: {
    label: 'Reads that need the database',
    unit: 'share',
    better: 'lower',
    definition: 'The share of all reads for which at least one row has to be asked of the database.',
    of: (tally) => (tally.counts['reads of the database'] ?? 0) / (tally.counts['reads'] ?? NaN),
  },
  rowsRead: {
    label: 'Rows read from the database',
    unit: '/s',
    better: 'lower',
    definition: 'Rows a second that the database reads for what is not in the cache; the ids of a list count as rows.',
    of: (tally) => tally.rate('rows read'),
  },
  voided: {
    label: 'Entries a write makes old',
    unit: 'count',
    better: 'lower',
    definition: 'How many entries have to go after a write, whether they are in the cache at that moment or not.',
    of: (tally) => tally.share('had to go', 'writes'),
  },
  deleted: {
    label: 'Entries a write deletes',
    unit: 'count',
    better: 'lower',
    definition: 'How many entries that are in the cache a write deletes, on average.',
    of: (tally) => (tally.counts['deleted'] ?? 0) / (tally.counts['writes'] ?? NaN),
  },
} as const satisfies Record<string, Measure>;
