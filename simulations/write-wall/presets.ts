import type { Preset } from '@under-load/engine';

export const presets = {
  'twice-the-followers': {
    title: 'Twice as many followers',
    look: 'The same writes and the same reads. Reads spread over more lanes, but the numbered bars of the writes stand on every one of them.',
    set: { writeRate: 800, readRate: 300 },
    lanes: [
      { label: 'Two followers', set: { followers: 2 } },
      { label: 'Four followers', set: { followers: 4 } },
    ],
    finding: 'utilisation',
  },
  'few-writes': {
    title: 'Mostly reads',
    look: 'Two writes for eight reads: each follower has most of its time left, and another one brings nearly a whole machine.',
    set: { writeRate: 200, readRate: 800, followers: 2 },
  },
  'copy-or-share': {
    title: 'All the data on each machine, or a share of it',
    look: 'The same five machines and the same requests. Below, each write is done once.',
    set: { writeRate: 800, readRate: 600, followers: 4 },
    lanes: [
      { label: 'All the data on each', set: { layout: 'copies' } },
      { label: 'A share of the keys on each', set: { layout: 'shares' } },
    ],
  },
} as const satisfies Record<string, Preset>;
