import type { Preset } from '@under-load/engine';

export const presets = {
  crash: {
    title: 'The cache dies',
    look: 'The same writes by three strategies. Look at the cache’s lane just before it dies: what is there that is nowhere else?',
    lanes: [
      { label: 'Cache-aside', set: { path: 'aside' } },
      { label: 'Write-through', set: { path: 'through' } },
      { label: 'Write-behind', set: { path: 'behind' } },
    ],
    finding: 'updatesLost',
  },
  race: {
    title: 'Two servers meet at one key',
    look: 'An application server reads or writes, pauses, and then tells the cache. Meanwhile the other one has written.',
    set: { crash: false, keys: 1, pause: 60, writeRate: 8, readRate: 8 },
    lanes: [
      { label: 'Cache-aside', set: { path: 'aside' } },
      { label: 'Application writes both', set: { path: 'both' } },
      { label: 'Write-through', set: { path: 'through' } },
    ],
    seed: 17,
    finding: 'staleReads',
    lead: 'pause',
  },
  coalescing: {
    title: 'Every update, or the newest of each key',
    look: 'Twenty updates a second to five keys, sent twice a second. The database writes each of them, or five rows a flush at most.',
    set: { path: 'behind', crash: false, flushEvery: 0.5 },
    lanes: [
      { label: 'Every update', set: { coalesce: false } },
      { label: 'Newest of each key', set: { coalesce: true } },
    ],
    finding: 'databaseWrites',
  },
  'write-behind': {
    title: 'Write-behind',
    look: 'A write is done after one round trip. The bars on the cache’s lane are what that speed costs.',
    set: { path: 'behind' },
  },
  'at-scale': {
    title: 'Two hundred writes a second, a hundred keys',
    look: 'A flush a second. On average a crash takes a hundred acknowledged updates of 57 keys.',
    set: { path: 'behind', writeRate: 200, keys: 100, flushEvery: 1, commitRate: 500, readRate: 100 },
  },
} as const satisfies Record<string, Preset>;
