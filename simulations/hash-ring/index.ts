import { defineSimulation, type Preset } from '@under-load/engine';
import { measures } from './measures.ts';
import { CHANGE_AT, LAST_STEP, build } from './model.ts';
import { parameters } from './parameters.ts';
import { theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

const presets = {
  'one-more-server': {
    title: 'Four servers become five',
    look: 'Under modulo four keys in five change servers; on a ring only the fifth that the new server needs.',
    lanes: [
      { label: 'Modulo', set: { scheme: 'modulo' } },
      { label: 'Ring, 100 virtual nodes', set: { scheme: 'ring' } },
    ],
  },
  'one-leaves': {
    title: 'One server leaves',
    look: 'Its keys must move. Under modulo most others move too.',
    set: { change: 'remove' },
    lanes: [
      { label: 'Modulo', set: { scheme: 'modulo' } },
      { label: 'Rendezvous', set: { scheme: 'rendezvous' } },
    ],
  },
  'virtual-nodes': {
    title: 'One point, ten, a hundred',
    look: 'With one point a server the arcs are of very different lengths. A hundred points even them out to one part in ten.',
    set: { scheme: 'ring', servers: 10, change: 'none' },
    lanes: [
      { label: '1 point', set: { virtualNodes: 1 } },
      { label: '10 points', set: { virtualNodes: 10 } },
      { label: '100 points', set: { virtualNodes: 100 } },
    ],
    finding: 'loadVariation',
  },
  'even-and-steady': {
    title: 'Even, steady, and at what price',
    look: 'Rendezvous is even without virtual nodes and moves only what it must; each lookup asks every server’s score.',
    set: { servers: 10 },
    lanes: [
      { label: 'Modulo', set: { scheme: 'modulo' } },
      { label: 'Ring, 100 virtual nodes', set: { scheme: 'ring' } },
      { label: 'Rendezvous', set: { scheme: 'rendezvous' } },
    ],
  },
  'office-behind-nat': {
    title: 'Offices behind one address',
    look: 'Ten thousand clients behind ten addresses are ten keys, and no scheme spreads ten keys evenly over four servers.',
    set: { keys: 10_000, change: 'none', scheme: 'rendezvous' },
    lanes: [
      { label: 'Each client has an address', set: { groupSize: 1 } },
      { label: 'A thousand share one', set: { groupSize: 1000 } },
    ],
    finding: 'shareOfBusiest',
  },
} as const satisfies Record<string, Preset>;

export default defineSimulation({
  id: 'hash-ring',
  version: 1,
  title: 'Hash ring',
  summary: 'Which server owns a key, and how many keys must move when servers come and go.',
  card: {
    models:
      'Keys hashed to servers by remainder, on a ring with virtual nodes, or by the highest score; then a server joins or leaves.',
    leavesOut: [
      'replicas of a key',
      'keys that are asked for more often than others',
      'the time it takes to move data',
      'servers of unequal size',
    ],
    validRange: 'Any number of keys and servers in range. A seed stands for other server names and other keys.',
    sources: [
      { text: 'Karger and others, Consistent Hashing and Random Trees, STOC 1997' },
      { text: 'Thaler and Ravishankar, Using Name-Based Mappings to Increase Hit Rates, IEEE/ACM ToN 6(1), 1998' },
    ],
  },
  parameters,
  lead: 'servers',
  clock: {
    unit: 'steps',
    pace: () => 2,
    shown: () => ({ from: 0, until: LAST_STEP }),
    measured: () => ({ from: 0, until: LAST_STEP }),
    poster: () => CHANGE_AT,
  },
  vocabulary,
  measures,
  theory,
  scenarios: presets,
  code: ({ scheme }) => [`schemes/${scheme}.ts`, 'scheme.ts', ...(scheme === 'rendezvous' ? ['mix.ts'] : [])],
  history: { label: 'Keys their owner has not seen', of: { field: 'cold' } },
  build,
});
