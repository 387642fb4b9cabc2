import type { Preset } from '@under-load/engine';

const THREE_SCHEMES = [
  { label: 'Any write empties it', set: { scheme: 'table' } },
  { label: 'Results with the row go', set: { scheme: 'precise' } },
  { label: 'Objects', set: { scheme: 'objects' } },
] as const;

export const presets = {
  'three-schemes': {
    title: 'Twenty writes a second',
    look: 'The same reads and writes. Green is what the cache could answer now, red is what the latest write deleted.',
    lanes: THREE_SCHEMES,
    finding: 'rowsRead',
  },
  calm: {
    title: 'One write a second',
    look: 'When little is written every scheme fills up, though the first starts again from nothing each second.',
    set: { writeRate: 1 },
    lanes: THREE_SCHEMES,
    finding: 'hitRatio',
  },
  busy: {
    title: 'Two hundred writes a second',
    look: 'A write every 5 ms. Results hardly live until they are asked for again; objects still do.',
    set: { writeRate: 200 },
    lanes: THREE_SCHEMES,
    finding: 'hitRatio',
  },
  apart: {
    title: 'A large table, and no row in two results',
    look: 'Ten thousand rows, each in one result only: now deleting precisely is nearly as good as keeping objects.',
    set: { rows: 10_000 },
    lanes: THREE_SCHEMES,
    finding: 'hitRatio',
  },
  reordering: {
    title: 'Writes that change the order',
    look: 'A list of ids is the result of a query. What changes its order deletes it, objects or not.',
    set: { scheme: 'objects' },
    lanes: [
      { label: 'No write reorders', set: { reordering: 0 } },
      { label: 'One in ten', set: { reordering: 10 } },
      { label: 'Every one', set: { reordering: 100 } },
    ],
    finding: 'rowsRead',
  },
} as const satisfies Record<string, Preset>;
