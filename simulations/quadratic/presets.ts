import type { Preset } from '@under-load/engine';

const SEARCH = { label: 'A search in a loop', set: { algorithm: 'search' } } as const;
const SORT = { label: 'Sorting both lists', set: { algorithm: 'sort' } } as const;
const MAP = { label: 'Building a map first', set: { algorithm: 'map' } } as const;

export const presets = {
  today: {
    title: 'Up to a hundred payments',
    look: 'The number at a bar is how many payments it matches. Above, the long bars are much longer than below.',
    lanes: [SEARCH, MAP],
  },
  doubled: {
    title: 'The customers have grown',
    look: 'Up to two hundred payments now. Above, what comes leans further and further: it waits for longer and longer.',
    set: { largest: 200 },
    lanes: [SEARCH, SORT, MAP],
  },
  'faster-machine': {
    title: 'The first repair: a machine twice as fast',
    look: 'Twice the speed for twice the payments is not enough where work grows with their square.',
    set: { largest: 200 },
    lanes: [
      { label: 'A search, twice as fast', set: { algorithm: 'search', speed: 2 } },
      { label: 'A map, on the old machine', set: { algorithm: 'map', speed: 1 } },
    ],
  },
  tiny: {
    title: 'Ten payments, and a map that is dear to build',
    look: 'Below, each bar is the price of beginning. Above, nearly nothing is left to see.',
    set: { largest: 10, setup: 1000 },
    lanes: [SEARCH, MAP],
  },
} as const satisfies Record<string, Preset>;
