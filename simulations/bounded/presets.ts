import type { Preset } from '@under-load/engine';

export const presets = {
  'ten-or-twenty': {
    title: 'Room for ten, room for twenty',
    look: 'Both servers are busy all the time. Behind the longer queue many answers come when nobody waits for them any more.',
    seed: 22,
    lanes: [
      { label: 'Room for 10', set: { room: 10 } },
      { label: 'Room for 20', set: { room: 20 } },
    ],
    finding: 'goodput',
  },
  'no-bound': {
    title: 'A line that may grow for ever',
    look: 'The queue grows by twenty a second. After about a second every answer is late, and stays so.',
    seed: 22,
    lanes: [
      { label: 'Room for 10', set: { room: 10 } },
      { label: 'No bound', set: { policy: 'unbounded' } },
    ],
    finding: 'goodput',
  },
  'push-back': {
    title: 'Refuse, or hold the producer',
    look: 'Five producers. One that is held makes nothing new, so the stream itself slows down to what the server can do.',
    seed: 22,
    lanes: [
      { label: 'Refuse', set: { policy: 'reject' } },
      { label: 'Hold', set: { policy: 'block' } },
    ],
    finding: 'rejectShare',
  },
  'whom-to-drop': {
    title: 'Whom to turn away',
    look: 'Twenty places in both. Dropping the oldest keeps those inside young, and they are done in time.',
    set: { room: 20 },
    seed: 22,
    lanes: [
      { label: 'The newest', set: { policy: 'reject' } },
      { label: 'The oldest', set: { policy: 'drop-oldest' } },
    ],
    finding: 'goodput',
  },
  bursts: {
    title: 'A burst, and a quiet time after it',
    look: 'On average there is enough capacity. Who is told to come back later finds room; who is let into a line without end is late.',
    set: { arrivalRate: 80, arrivals: 'bursts' },
    seed: 22,
    lanes: [
      { label: 'Refused, gone', set: { retryAfter: Infinity } },
      { label: 'Retry-After 2 s', set: { retryAfter: 2 } },
      { label: 'No bound', set: { policy: 'unbounded' } },
    ],
    finding: 'servedShare',
  },
  'below-capacity': {
    title: 'Enough capacity, and chance',
    look: 'At 80 % load requests come in clumps. A queue too short refuses what the next quiet moment could have served.',
    set: { arrivalRate: 80 },
    seed: 22,
    lanes: [
      { label: 'Room for 3', set: { room: 3 } },
      { label: 'Room for 20', set: { room: 20 } },
    ],
    finding: 'goodput',
  },
} as const satisfies Record<string, Preset>;
