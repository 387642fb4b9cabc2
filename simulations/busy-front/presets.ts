import type { Preset } from '@under-load/engine';

const LOOP = { label: 'In turn', set: { mode: 'loop' } } as const;
const THREADS = { label: 'A thread for each job', set: { mode: 'threads' } } as const;
const PRIORITY = { label: 'Requests first', set: { mode: 'priority' } } as const;
const OFFLOAD = { label: 'A worker', set: { mode: 'offload' } } as const;

export const presets = {
  'in-turn': {
    title: 'Long jobs in turn, or by a worker',
    look: 'A long bar, and every request that comes meanwhile is answered after it. Below, the bar is on another machine.',
    lanes: [LOOP, OFFLOAD],
  },
  threads: {
    title: 'The first repair: a thread for each job',
    look: 'Nobody waits for a whole job any more. Requests and jobs share one processor, and everything takes longer.',
    lanes: [LOOP, THREADS, OFFLOAD],
  },
  'requests-first': {
    title: 'The second repair: requests first',
    look: 'A request overtakes the jobs that wait, but not the one that runs. In slices of 5 ms it passes that too.',
    lanes: [PRIORITY, { label: 'Requests first, jobs in slices', set: { mode: 'priority', slice: 5 } }, OFFLOAD],
  },
  'more-jobs': {
    title: 'A few jobs more',
    look: 'Seventeen jobs a second are more than the processor has left. Requests first keeps the users happy, and no job is done in time.',
    set: { jobRate: 17 },
    lanes: [
      { label: 'Requests first, jobs in slices', set: { mode: 'priority', slice: 5 } },
      { label: 'Two workers', set: { mode: 'offload', workers: 2 } },
    ],
    finding: 'meanJob',
  },
  'short-jobs': {
    title: 'Jobs of two milliseconds',
    look: 'As long as a request, and twelve a second. Nobody will ever notice.',
    set: { jobTime: 2 },
    lanes: [LOOP, OFFLOAD],
  },
} as const satisfies Record<string, Preset>;
