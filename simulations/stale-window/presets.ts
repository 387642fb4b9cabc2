import type { Preset } from '@under-load/engine';

/** Loads that take long, and many writes: what is rare otherwise happens while one looks. */
const BUSY = { readRate: 3, writesEvery: 3, loadGap: 400, tellGap: 40, timeToLive: 8 };

export const presets = {
  'told-nothing': {
    title: 'The cache hears of no write',
    look: 'Where the cache’s bar changes, the database has another version, and every read until the expiry is told the old one.',
  },
  'told-or-not': {
    title: 'Nothing, or a deletion',
    look: 'The same reads and writes. In the second lane an entry ends where the database’s bar does.',
    lanes: [
      { label: 'The cache hears nothing', set: { path: 'none' } },
      { label: 'A write deletes', set: { path: 'delete' } },
    ],
  },
  late: {
    title: 'A value that comes late',
    look: 'A reader loads, somebody writes and deletes, and then the reader puts in what it has. Go to the tick in the cache’s lane.',
    set: BUSY,
    lead: 'loadGap',
    seed: 139,
    lanes: [
      { label: 'A write deletes', set: { path: 'delete' } },
      { label: 'Deletes, with leases', set: { path: 'lease' } },
    ],
  },
  'set-or-delete': {
    title: 'Set or delete?',
    lead: 'tellGap',
    look: 'Who sets has fewer misses, and a late value where two writers pass each other on the way to the cache.',
    set: { readRate: 5, writesEvery: 0.5, loadGap: 100, tellGap: 200 },
    lanes: [
      { label: 'A write deletes', set: { path: 'delete' } },
      { label: 'A write sets', set: { path: 'set' } },
      { label: 'Sets, if it is newer', set: { path: 'versioned' } },
    ],
  },
} as const satisfies Record<string, Preset>;
