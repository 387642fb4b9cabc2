import type { Measure } from '@under-load/engine';

export const measures = {
  cost: {
    label: 'Cost of a query',
    unit: 'steps',
    better: 'lower',
    definition: 'What reading took, in pages read in order, averaged over the queries.',
    of: (tally) => tally.share('cost', 'queries'),
  },
  pagesRead: {
    label: 'Pages read',
    unit: 'count',
    better: 'lower',
    definition: 'Pages of table and index read, averaged over the queries.',
    of: (tally) => tally.share('pages read', 'queries'),
  },
  writeAmplification: {
    label: 'Pages written per row',
    unit: 'ratio',
    better: 'lower',
    definition: 'Pages written for one new row: one of the table and one of each index.',
    of: (tally) => tally.share('pages written', 'rows written'),
  },
} as const satisfies Record<string, Measure>;
