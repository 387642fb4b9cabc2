import type { Preset } from '@under-load/engine';

const NONE = { browserTtl: 0, edgeTtl: 0, webTtl: 0, appTtl: 0, edges: 1 };

export const presets = {
  'five-places': {
    title: 'A copy at every stop',
    look: 'Follow a request down: it stops at the first lane where a bar is, and on the way it leaves bars behind.',
    set: { browserTtl: 15, edgeTtl: 30, webTtl: 30, appTtl: 60, changesEvery: 120 },
    seed: 34,
  },
  'one-cache': {
    title: 'One cache, three places for it',
    look: 'In the browser everyone fetches for themselves; at the edge and in the application one fetch serves all.',
    set: { ...NONE },
    lanes: [
      { label: 'In the browsers', set: { browserTtl: 20 } },
      { label: 'At the edge', set: { edgeTtl: 20 } },
      { label: 'In the application', set: { appTtl: 20 } },
    ],
    finding: 'databaseRate',
  },
  'many-readers': {
    title: 'Sixty readers',
    look: 'Twenty times the readers. At the edge twenty times as many hit. In each browser nothing has changed.',
    set: { ...NONE, readers: 60 },
    lanes: [
      { label: 'In the browsers', set: { browserTtl: 20 } },
      { label: 'At the edge', set: { edgeTtl: 20 } },
    ],
    finding: 'databaseRate',
  },
  'told-or-not': {
    title: 'Does the copy tell its age?',
    look: 'Without it each cache takes the copy for newborn, and lifetimes add up: an answer can be a minute old where each keeps it twenty seconds.',
    set: { ...NONE, browserTtl: 20, edgeTtl: 20, webTtl: 20 },
    lanes: [
      { label: 'Ages are told', set: { age: true } },
      { label: 'Ages are lost', set: { age: false } },
    ],
    finding: 'oldest',
  },
  'out-of-reach': {
    title: 'Who can be told',
    look: 'A change deletes the copies at the edge and in the application at once. What lies in browsers lives out its time.',
    set: { ...NONE, browserTtl: 20, edgeTtl: 200, appTtl: 200, age: false },
    lanes: [
      { label: 'Nobody is told', set: { purge: false } },
      { label: 'A change deletes copies', set: { purge: true } },
      { label: 'And browsers keep nothing', set: { purge: true, browserTtl: 0 } },
    ],
    finding: 'oldShare',
  },
} as const satisfies Record<string, Preset>;
