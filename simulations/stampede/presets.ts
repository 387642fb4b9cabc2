import type { Preset } from '@under-load/engine';

export const presets = {
  'one-hole': {
    title: 'The hot entry expires',
    look: 'When the first place is empty, every read of it falls through, until the first of them comes back with an answer.',
  },
  defences: {
    title: 'Four ways to meet an expiry',
    look: 'The same reads. Count what falls, and who has to wait for it.',
    lanes: [
      { label: 'No protection', set: { protection: 'none' } },
      { label: 'Single flight', set: { protection: 'lock' } },
      { label: 'Early, by chance', set: { protection: 'early' } },
      { label: 'Stale while revalidate', set: { protection: 'stale' } },
    ],
  },
  early: {
    title: 'Early, by chance',
    look: 'Before the entry ends one read computes it, and a few more join until that one is done. Then look how much of its time is left.',
    set: { protection: 'early' },
    lead: 'beta',
  },
  'busier-key': {
    title: 'Ten times the reads',
    look: 'Without protection ten times as many queries. Early, by chance: about as many as before, only sooner.',
    set: { protection: 'early' },
    lanes: [
      { label: '20 a second, unprotected', set: { protection: 'none' } },
      { label: '20 a second, early', set: { readRate: 20 } },
      { label: '200 a second, early', set: { readRate: 200 } },
    ],
  },
  'few-cores': {
    title: 'A database that slows down',
    lead: 'cores',
    look: 'The more come, the longer the first one takes; the longer it takes, the more come. Watch how long the hole stays open.',
    lanes: [
      { label: 'Ten at once', set: { cores: 10 } },
      { label: 'Six at once', set: { cores: 6 } },
      { label: 'Six at once, and a lock', set: { cores: 6, protection: 'lock' } },
    ],
  },
  deleted: {
    title: 'A write deletes the hot entry',
    look: 'Nobody sees it coming, so nobody comes early, and there is no old entry to give out.',
    set: { ends: 'write' },
    lanes: [
      { label: 'Single flight', set: { protection: 'lock' } },
      { label: 'Early, by chance', set: { protection: 'early' } },
      { label: 'Stale while revalidate', set: { protection: 'stale' } },
    ],
  },
  'many-locks': {
    title: 'A lock in every process',
    lead: 'processes',
    look: 'Sixteen processes of one application, each with a lock of its own.',
    set: { protection: 'lock' },
    lanes: [
      { label: 'One lock for all', set: { processes: 1 } },
      { label: 'Sixteen locks', set: { processes: 16 } },
    ],
  },
} as const satisfies Record<string, Preset>;
