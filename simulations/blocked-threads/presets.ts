import type { Preset } from '@under-load/engine';

const WAITS = { label: 'Threads wait', set: { handler: 'blocking' } } as const;
const LETS_GO = { label: 'Threads take another', set: { handler: 'awaiting' } } as const;

export const presets = {
  'more-cores': {
    title: 'The first repair: a machine with twice the cores',
    look: 'On both sides hardly a thread computes. Who waits in line waits for a thread, not for a core.',
    lanes: [
      { label: '4 cores', set: { cores: 4 } },
      { label: '8 cores', set: { cores: 8 } },
    ],
    finding: 'throughput',
    lead: 'cores',
  },
  'let-go': {
    title: 'Two hundred requests a second',
    look: 'On one side sixteen threads, nearly all waiting for an answer. On the other four, and more queries under way.',
    lanes: [WAITS, LETS_GO],
  },
  'nearly-full': {
    title: 'Five below the most that sixteen threads can do',
    look: 'The processor is at 19 %, and a line grows and shrinks before the threads.',
    set: { arrivalRate: 155 },
    lanes: [WAITS, LETS_GO],
  },
  'more-threads': {
    title: 'The second repair: more threads',
    look: 'Seven hundred a second. The product of rate and time says seventy; chance wants more, and the cores more still.',
    set: { arrivalRate: 700 },
    lanes: [
      { label: '70 threads that wait', set: { handler: 'blocking', threads: 70 } },
      { label: '110 threads that wait', set: { handler: 'blocking', threads: 110 } },
      { label: '4 that take another', set: { handler: 'awaiting' } },
    ],
  },
  'fifty-connections': {
    title: 'Nobody waits for a thread any more',
    look: 'The line stands before the database now, where fifty connections are all there are.',
    set: { arrivalRate: 700, handler: 'awaiting' },
    lanes: [
      { label: 'As many connections as wanted', set: { connections: Infinity } },
      { label: '50 connections', set: { connections: 50 } },
    ],
    lead: 'connections',
  },
  quiet: {
    title: 'A hundred requests a second',
    look: 'Ten of the sixteen threads wait for an answer, and six are free. Nobody waits for a thread.',
    set: { arrivalRate: 100 },
    lanes: [WAITS, LETS_GO],
  },
} as const satisfies Record<string, Preset>;
