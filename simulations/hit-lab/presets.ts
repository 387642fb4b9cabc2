import type { Preset } from '@under-load/engine';

export const presets = {
  'one-tenth': {
    title: 'Room for one key in ten',
    look: 'The favourites stay, because someone always asks for them again. Further right places change hands at every miss.',
    set: { policy: 'lru' },
  },
  'who-goes': {
    title: 'Who has to go?',
    look: 'The same requests, the same room. FIFO throws favourites out in their turn; LFU and the doorkeeper hold on to them.',
    lanes: [
      { label: 'FIFO', set: { policy: 'fifo' } },
      { label: 'LRU', set: { policy: 'lru' } },
      { label: 'TinyLFU', set: { policy: 'tiny-lfu' } },
      { label: 'The most popular, pinned', set: { policy: 'most-popular' } },
    ],
    finding: 'hitRatio',
  },
  'twice-the-room': {
    title: 'Twice the room, and twice again',
    look: 'Each doubling fills places further to the right, where the bars are low. The database’s line thins out, more slowly each time.',
    set: { policy: 'lru' },
    lanes: [
      { label: '50 entries', set: { size: 50 } },
      { label: '100 entries', set: { size: 100 } },
      { label: '200 entries', set: { size: 200 } },
      { label: '400 entries', set: { size: 400 } },
    ],
    finding: 'hitRatio',
  },
  flat: {
    title: 'No favourites',
    look: 'All keys are asked for alike. A tenth of the keys fits, and a tenth of the requests hits, under any policy.',
    set: { exponent: 0 },
    lanes: [
      { label: 'LRU', set: { policy: 'lru' } },
      { label: 'RANDOM', set: { policy: 'random' } },
    ],
    finding: 'hitRatio',
  },
  loop: {
    title: 'A loop, one key too long',
    look: 'All 101 keys are read in order, over and over, and 100 fit. LRU throws out just the key that is wanted next.',
    set: { keys: 101, scan: 100 },
    lanes: [
      { label: 'LRU', set: { policy: 'lru' } },
      { label: 'RANDOM', set: { policy: 'random' } },
    ],
    finding: 'hitRatio',
  },
  'a-scan-among-readers': {
    title: 'A scan among readers',
    look: 'Three requests in ten belong to a job that reads everything once. Under LRU each of them costs a reader’s key its place.',
    set: { scan: 30 },
    lanes: [
      { label: 'LRU', set: { policy: 'lru' } },
      { label: 'TinyLFU', set: { policy: 'tiny-lfu' } },
    ],
    finding: 'readerHitRatio',
  },
  'new-favourites': {
    title: 'New favourites every minute',
    look: 'The holes open on the left at once. LRU has filled them within a hundred requests; LFU clings to what was counted before.',
    set: { favouritesLast: 60 },
    lanes: [
      { label: 'LRU', set: { policy: 'lru' } },
      { label: 'LFU', set: { policy: 'lfu' } },
      { label: 'TinyLFU', set: { policy: 'tiny-lfu' } },
    ],
    finding: 'hitRatio',
  },
  'ten-seconds': {
    title: 'Ten seconds to live',
    look: 'Every entry goes ten seconds after it came, the favourite too. It is back at the next request.',
    set: { policy: 'time-to-live', timeToLive: 10 },
  },
  'ninety-or-ninety-five': {
    title: 'Ninety per cent, or ninety-five',
    look: 'Five points more of hits, and the line to the database is half as thick.',
    set: { policy: 'lru', exponent: 1.2 },
    lanes: [
      { label: 'Room for 349', set: { size: 349 } },
      { label: 'Room for 573', set: { size: 573 } },
    ],
    finding: 'databaseRate',
  },
  'an-edge': {
    title: 'A shelf for ten thousand files',
    look: 'An edge server has room for one file in ten. Popularity on the web is a little flatter, and the tail is long.',
    set: { policy: 'lru', keys: 10_000, exponent: 0.8, size: 1000 },
  },
} as const satisfies Record<string, Preset>;
