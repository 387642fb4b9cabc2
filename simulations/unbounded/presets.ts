import type { Preset } from '@under-load/engine';

const ALL = { label: 'The whole list', set: { listing: 'all' } } as const;
const OFFSET = { label: 'Pages by number', set: { listing: 'offset' } } as const;
const KEYSET = { label: 'Pages after a row', set: { listing: 'keyset' } } as const;

/** A list of 100,000 rows, on a machine with memory enough, and programs that read all of it. */
const ARCHIVE = { months: 0, atLaunch: 100_000, memory: 2048, crawlers: 6 } as const;

export const presets = {
  'one-year': {
    title: 'A year after launch',
    look: 'Asked for whole, each line is the table from end to end, sent to somebody who looks at its beginning. Memory fills.',
    set: { months: 12 },
    lanes: [ALL, OFFSET],
  },
  launch: {
    title: 'On the day of the launch',
    look: 'A hundred rows, a hundred looked at: the two sides do the same.',
    set: { months: 0 },
    lanes: [ALL, OFFSET],
  },
  'half-a-year': {
    title: 'Six months after launch',
    look: 'Half the rows of a whole year. Look at how much memory is in use.',
    set: { months: 6 },
    lanes: [ALL, OFFSET],
  },
  'more-memory': {
    title: 'The first repair, a year later: four times the memory',
    look: 'The table has doubled again. Answers are twice as large and stay twice as long, and the memory is full.',
    set: { months: 24 },
    lanes: [
      { label: 'The whole list, 1024 MB', set: { listing: 'all', memory: 1024 } },
      { label: 'Pages by number, 256 MB', set: { listing: 'offset', memory: 256 } },
    ],
    finding: 'lost',
  },
  crawlers: {
    title: 'The second repair meets crawlers',
    look: 'Six programs read all pages. By number, each page costs all those before it; after a row, only itself.',
    set: ARCHIVE,
    lanes: [OFFSET, KEYSET],
    lead: 'crawlers',
  },
  countries: {
    title: 'A list that cannot grow',
    look: 'Two hundred and fifty countries, this year and in ten.',
    set: { months: 60, perMonth: 0, atLaunch: 250 },
    lanes: [ALL, KEYSET],
  },
} as const satisfies Record<string, Preset>;
