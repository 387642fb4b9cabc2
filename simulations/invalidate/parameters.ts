import { choice, number, type ValuesOf } from '@under-load/engine';

export const parameters = {
  scheme: choice({
    label: 'What is kept, and what a write deletes',
    default: 'precise',
    options: {
      table: 'Results; a write deletes all of them',
      precise: 'Results; a write deletes those with its row',
      objects: 'Objects, and lists of their ids',
    },
  }),
  writeRate: number({
    label: 'Writes',
    help: 'Each changes one row, any of them alike.',
    default: 20,
    min: 0.1,
    max: 500,
    unit: '/s',
    scale: 'log',
  }),
  rows: number({ label: 'Rows in the table', default: 1000, min: 100, max: 10_000, step: 1, scale: 'log' }),
  queries: number({
    label: 'Queries',
    help: 'So many different questions are asked, each as often as the others.',
    default: 200,
    min: 1,
    max: 1000,
    step: 1,
    scale: 'log',
  }),
  rowsPerResult: number({
    label: 'Rows in a result',
    help: 'Dealt like cards: every row is in as many results as any other.',
    default: 50,
    min: 1,
    max: 100,
    step: 1,
  }),
  readRate: number({ label: 'Each query is asked', default: 1, min: 0.1, max: 10, unit: '/s', scale: 'log' }),
  reordering: number({
    label: 'Writes that reorder',
    help: 'They change what lists are sorted by, so the lists of ids with that row have to be made again too.',
    default: 0,
    min: 0,
    max: 100,
    step: 1,
    unit: '%',
    when: ({ scheme }) => scheme === 'objects',
  }),
};

export type Values = ValuesOf<typeof parameters>;
