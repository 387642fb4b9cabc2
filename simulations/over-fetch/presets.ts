import type { Preset } from '@under-load/engine';

const EVERYTHING = { label: 'Everything', set: { fetch: 'everything' } } as const;
const SHOWN = { label: 'What is shown', set: { fetch: 'shown' } } as const;

export const presets = {
  'two-columns': {
    title: 'Two columns of eight are shown',
    look: 'Above, each result takes the link for more than six milliseconds, and the next ones wait behind it.',
    lanes: [EVERYTHING, SHOWN],
  },
  'more-views': {
    title: 'Two views more for every five',
    look: 'A quarter of the bytes leave most of the link free. All of them leave nearly nothing of it.',
    set: { arrivalRate: 140 },
    lanes: [EVERYTHING, SHOWN],
  },
  'wider-link': {
    title: 'Ten times the link, ten times the rows',
    look: 'First the line is gone. Then the table has ten times the rows, and the wide link is as full as the narrow one was.',
    lanes: [
      { label: 'Everything, 1 Gb/s', set: { fetch: 'everything', bandwidth: 1000 } },
      { label: 'The same, 5,000 rows', set: { fetch: 'everything', bandwidth: 1000, stored: 5000 } },
      { label: 'What is shown, 100 Mb/s, 5,000 rows', set: { fetch: 'shown', stored: 5000 } },
    ],
  },
  corners: {
    title: 'Three corners',
    look: 'A view shows twenty rows. One way waits for the link, one for the way there and back, one for the database.',
    set: { shown: 20 },
    lanes: [
      EVERYTHING,
      { label: 'Each row by itself', set: { fetch: 'one-by-one' } },
      { label: 'The finished view', set: { fetch: 'in-database' } },
    ],
  },
  'five-views': {
    title: 'Five views a second',
    look: 'The link is idle nearly all the time. Six milliseconds more is all there is to it.',
    set: { arrivalRate: 5 },
    lanes: [EVERYTHING, SHOWN],
  },
} as const satisfies Record<string, Preset>;
