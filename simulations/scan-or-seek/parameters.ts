import { choice, number, type ValuesOf } from '@under-load/engine';

export const parameters = {
  plan: choice({
    label: 'Plan',
    default: 'planner',
    options: { planner: 'The planner decides', scan: 'Scan the table', seek: 'Seek through the index' },
  }),
  query: choice({
    label: 'Query',
    default: 'share',
    options: { 'one-row': 'One row', share: 'A share of the rows', mix: '90 for one row, 9 for 0.1 %, 1 for all' },
  }),
  share: number({
    label: 'Rows that match',
    help: 'The share of all rows that the query returns.',
    default: 0.1,
    min: 0,
    max: 10,
    unit: '%',
    when: ({ query }) => query === 'share',
  }),
  placement: choice({
    label: 'Matching rows',
    help: 'Where the rows lie that stand side by side in the index.',
    default: 'scattered',
    options: { scattered: 'Scattered over the table', clustered: 'Side by side in the table' },
  }),
  rows: number({
    label: 'Rows',
    default: 1_000_000,
    min: 10_000,
    max: 1_000_000,
    step: 1000,
    scale: 'log',
    advanced: true,
  }),
  rowsPerPage: number({ label: 'Rows per page', default: 100, min: 20, max: 1000, step: 1, advanced: true }),
  fanOut: number({
    label: 'Entries per index page',
    default: 200,
    min: 2,
    max: 1000,
    step: 1,
    scale: 'log',
    advanced: true,
  }),
  randomCost: number({
    label: 'Cost of a jump',
    help: 'A page somewhere else, in units of the next page in order. PostgreSQL takes 4 unless told otherwise.',
    default: 4,
    min: 1,
    max: 100,
    scale: 'log',
  }),
  indexes: number({
    label: 'Indexes',
    help: 'Each has to be written too.',
    default: 1,
    min: 0,
    max: 10,
    step: 1,
    advanced: true,
  }),
};

export type Values = ValuesOf<typeof parameters>;

/** The share of rows each query returns, and how many such queries there are. */
export function workloadOf({
  query,
  share,
  rows,
}: Pick<Values, 'query' | 'share' | 'rows'>): { readonly matches: number; readonly times: number }[] {
  if (query === 'one-row') return [{ matches: 1, times: 1 }];
  if (query === 'share') return [{ matches: Math.round((share / 100) * rows), times: 1 }];
  return [
    { matches: 1, times: 90 },
    { matches: Math.round(0.001 * rows), times: 9 },
    { matches: rows, times: 1 },
  ];
}
