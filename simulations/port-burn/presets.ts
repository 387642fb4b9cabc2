import type { Preset } from '@under-load/engine';

const NEW = { label: 'A client for each call', set: { lifetime: 'new-each' } } as const;
const SHARED = { label: 'One client for all', set: { lifetime: 'singleton' } } as const;

export const presets = {
  'each-its-own': {
    title: 'A client for each call, or one for all',
    look: 'A hundred ports, and every call leaves one behind for a minute. After half a minute there is none left.',
    lanes: [NEW, SHARED],
    finding: 'failedShare',
  },
  injected: {
    title: 'The client comes from a container',
    look: 'The code no longer makes its client. Where it is registered as transient, the container makes one for each.',
    lanes: [
      { label: 'New for each', set: { lifetime: 'new-each' } },
      { label: 'Injected, transient', set: { lifetime: 'transient' } },
      { label: 'Injected, singleton', set: { lifetime: 'singleton' } },
    ],
    finding: 'failedShare',
  },
  'more-ports': {
    title: 'The first repairs: more ports, or ports sooner',
    look: 'Almost nothing fails. Every call still shakes hands, and takes more than twice as long.',
    lanes: [
      { label: 'More than twice the ports', set: { lifetime: 'new-each', ports: 228 } },
      { label: 'Free after a second', set: { lifetime: 'new-each', timeWait: 1 } },
      SHARED,
    ],
    finding: 'meanLatency',
  },
  'costly-to-make': {
    title: 'No port, but much to make',
    look: 'An object that holds nothing afterwards, and takes the processor a fifth of a second to make.',
    set: { makingTime: 200, timeWait: 0, rtt: 0 },
    lanes: [NEW, SHARED],
    finding: 'cpu',
  },
  'two-connections': {
    title: 'One client with two connections',
    look: 'The service takes longer today. Two connections are enough on average, and calls queue before them.',
    set: { serviceTime: 450, lifetime: 'singleton' },
    lanes: [
      { label: 'As many as it needs', set: { connections: Infinity } },
      { label: 'Two at most', set: { connections: 2 } },
    ],
    finding: 'meanLatency',
  },
  'now-and-then': {
    title: 'A call every ten seconds',
    look: 'Six ports wait, of a hundred. Nobody will ever notice.',
    set: { arrivalRate: 0.1 },
    lanes: [NEW, SHARED],
    finding: 'failedShare',
  },
} as const satisfies Record<string, Preset>;
