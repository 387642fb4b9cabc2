import type { Measure, SampleWords } from '@under-load/engine';

export const measures = {
  goodput: {
    label: 'Goodput',
    unit: '/s',
    better: 'higher',
    definition: 'Answers a second that come before the client’s deadline.',
    of: (tally) => tally.rate('in time'),
  },
  rejectShare: {
    label: 'Refused',
    unit: 'share',
    better: 'lower',
    definition: 'Attempts answered 503, at the door or after some waiting, as a share of all attempts.',
    of: (tally) => tally.share('refused', 'attempts'),
  },
  lateShare: {
    label: 'Late',
    unit: 'share',
    better: 'lower',
    definition: 'Answers that came after the deadline, as a share of all answers.',
    of: (tally) => tally.share('late', 'answers'),
  },
  meanLatency: {
    label: 'Mean latency',
    unit: 's',
    better: 'lower',
    definition: 'From the attempt that was let in to its answer, averaged over all answers, late ones among them.',
    of: (tally) => tally.samples['latency']?.mean ?? NaN,
  },
  p99Latency: {
    label: 'p99 latency',
    unit: 's',
    better: 'lower',
    definition: 'One answer in a hundred took longer.',
    of: (tally) => tally.samples['latency']?.quantile(0.99) ?? NaN,
    studyOnly: true,
  },
  servedShare: {
    label: 'Served in time',
    unit: 'share',
    better: 'higher',
    definition: 'Answers in time, at whichever attempt, as a share of the requests that clients wanted to make.',
    of: (tally) => tally.share('in time', 'requests'),
  },
  heldBack: {
    label: 'Not made',
    unit: 'share',
    better: 'neither',
    definition: 'Requests that a producer would have made had it not been held, as a share of all it wanted to make.',
    of: (tally) => (tally.counts['held back'] ?? 0) / (tally.counts['requests'] ?? NaN),
  },
  throughput: {
    label: 'Throughput',
    unit: '/s',
    better: 'neither',
    definition: 'Answers a second, whether or not anybody still waits for them.',
    of: (tally) => tally.rate('answers'),
  },
  inside: {
    label: 'Inside',
    unit: 'count',
    better: 'lower',
    definition: 'Requests waiting or being served, averaged over time.',
    of: (tally) => tally.averages['inside'] ?? NaN,
  },
} as const satisfies Record<string, Measure>;

export const samples = { latency: { label: 'Latency', unit: 's' } } as const satisfies Record<string, SampleWords>;
