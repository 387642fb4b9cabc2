import type { Preset } from '@under-load/engine';

export const presets = {
  routings: {
    title: 'Any follower, always the same, or with a token',
    look: 'A client writes and reads, the next reads twice. Staying with one follower mends the second, not the first; a token mends both, for a wait.',
    seed: 253,
    lanes: [
      { label: 'Any follower', set: { routing: 'random' } },
      { label: 'Always the same', set: { routing: 'sticky' } },
      { label: 'Any, with a token', set: { routing: 'token' } },
    ],
    finding: 'ownWriteMissed',
  },
  random: {
    title: 'Any follower',
    look: 'Half of the clients do not find what they have just written, and one in five reads backwards.',
    set: { routing: 'random' },
    seed: 253,
  },
  sticky: {
    title: 'Always the same follower',
    look: 'Nobody reads backwards any more. But the follower that a client stays with may not have its write.',
    set: { routing: 'sticky' },
    seed: 253,
  },
  token: {
    title: 'Any follower, with a token',
    look: 'A follower that is behind the client’s token lets it wait until it has caught up.',
    set: { routing: 'token' },
    seed: 253,
  },
  'two-leaders': {
    title: 'Every replica takes writes',
    look: 'Now writes can break promises too: a second edit that becomes the older version, a reply older than what it answers.',
    set: { writes: 'anywhere' },
    seed: 157,
    lanes: [
      { label: 'Any replica', set: { routing: 'random' } },
      { label: 'Always the same', set: { routing: 'sticky' } },
    ],
    finding: 'writesSwapped',
  },
} as const satisfies Record<string, Preset>;
