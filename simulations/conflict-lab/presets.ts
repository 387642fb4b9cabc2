import type { Preset } from '@under-load/engine';

const LATER = { label: 'Later time stamp', set: { resolver: 'last-write-wins' } } as const;
const BOTH = { label: 'Keep both', set: { resolver: 'version-vectors' } } as const;

export const presets = {
  resolvers: {
    title: 'Three ways to end a conflict',
    look: 'The same writes, the same conflicts. A bar lasts until the other leader knows of the write; where two bars of one key overlap, neither knew of the other.',
    lanes: [LATER, BOTH, { label: 'Add up', set: { resolver: 'counter' } }],
    finding: 'lost',
  },
  'fast-clock': {
    title: 'One clock is ahead',
    look: 'Leader B’s writes lose to older ones of leader A, even to some that B had already seen.',
    set: { skew: 400, keys: 3 },
    lanes: [LATER, BOTH],
    finding: 'lost',
  },
  home: {
    title: 'Every key has a home',
    look: 'With one leader for each key there is nothing to resolve. Half of the writes travel for it.',
    lanes: [
      { label: 'The nearest leader', set: { routing: 'any' } },
      { label: 'The home of its key', set: { routing: 'home' } },
    ],
    finding: 'conflicts',
  },
  cut: {
    title: 'The link is cut, and heals',
    look: 'Both leaders go on for a second without each other. Nearly every write of that second meets another one when the link heals.',
    set: { cut: 1 },
    lanes: [LATER, BOTH, { label: 'A set: additions stay', set: { resolver: 'or-set' } }],
    finding: 'lost',
    lead: 'cut',
  },
  'thousand-keys': {
    title: 'A thousand keys',
    look: 'A hundred writes a second at each leader, a tenth of a second apart: one write in fifty meets another.',
    set: { writeRate: 100, delay: 100, keys: 1000 },
  },
  'fast-clock-key': {
    title: 'Two writes a second on a key',
    look: 'Nearly no delay, and a clock that is a tenth of a second ahead.',
    set: { writeRate: 2, delay: 1, keys: 1, skew: 100 },
  },
} as const satisfies Record<string, Preset>;
