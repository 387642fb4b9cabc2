import type { Measure, SampleWords } from '@under-load/engine';

export const measures = {
  othersLost: {
    label: 'Others turned away',
    unit: 'share',
    better: 'lower',
    definition: 'Requests of all tenants but A that were turned away, as a share of those they sent.',
    of: (tally) => tally.share('lost by others', 'asked by others'),
  },
  othersLatency: {
    label: 'Others’ latency',
    unit: 's',
    better: 'lower',
    definition:
      'From the coming of a request to its answer, averaged over those of all tenants but A that were let in.',
    of: (tally) => tally.samples['latency of others']?.mean ?? NaN,
  },
  othersThroughput: {
    label: 'Others’ throughput',
    unit: '/s',
    better: 'higher',
    definition: 'Requests of all tenants but A that are answered in a second, together.',
    of: (tally) => tally.rate('answered for others'),
  },
  loudThroughput: {
    label: 'A’s throughput',
    unit: '/s',
    better: 'neither',
    definition: 'Requests of tenant A that are answered in a second.',
    of: (tally) => tally.rate('answered for A'),
  },
  loudLost: {
    label: 'A turned away',
    unit: 'share',
    better: 'neither',
    definition: 'Requests of tenant A that were turned away, as a share of those it sent.',
    of: (tally) => tally.share('lost by A', 'asked by A'),
  },
  utilisation: {
    label: 'Server busy',
    unit: 'share',
    better: 'higher',
    definition: 'The part of the time in which the server worked.',
    of: (tally) => tally.averages['busy'] ?? 0,
  },
  meanLatency: {
    label: 'Mean latency of all',
    unit: 's',
    better: 'lower',
    definition: 'From the coming of a request to its answer, averaged over all that were let in.',
    of: (tally) => tally.samples['latency']?.mean ?? NaN,
  },
  lost: {
    label: 'Turned away in all',
    unit: 'share',
    better: 'lower',
    definition: 'Requests turned away, as a share of those that all tenants sent.',
    of: (tally) =>
      ((tally.counts['lost by A'] ?? 0) + (tally.counts['lost by others'] ?? 0)) /
      ((tally.counts['asked by A'] ?? 0) + (tally.counts['asked by others'] ?? 0)),
  },
} as const satisfies Record<string, Measure>;

export const samples = {
  'latency of others': { label: 'Others’ latency', unit: 's' },
  'latency of A': { label: 'A’s latency', unit: 's' },
} as const satisfies Record<string, SampleWords>;
