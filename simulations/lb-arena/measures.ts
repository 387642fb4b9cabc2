import type { Measure, SampleWords, Tally } from '@under-load/engine';
import type { Values } from './parameters.ts';

const counted = (tally: Tally, name: string): number => tally.counts[name] ?? 0;
const answers = (tally: Tally): number => counted(tally, 'good answers') + counted(tally, 'errors');
const sentTo = (tally: Tally, servers: number): number[] =>
  Array.from({ length: servers }, (_, i) => counted(tally, `sent to server ${i + 1}`));

export const measures = {
  meanLatency: {
    label: 'Mean latency',
    unit: 's',
    better: 'lower',
    definition: 'From arrival to answer, averaged over all answers, errors among them.',
    of: (tally) => tally.samples['latency']?.mean ?? NaN,
  },
  p50: {
    label: 'Median latency',
    unit: 's',
    better: 'lower',
    definition: 'Half of the answers came sooner.',
    of: (tally) => tally.samples['latency']?.quantile(0.5) ?? NaN,
  },
  p99Latency: {
    label: 'p99 latency',
    unit: 's',
    better: 'lower',
    definition: 'One answer in a hundred took longer.',
    of: (tally) => tally.samples['latency']?.quantile(0.99) ?? NaN,
    studyOnly: true,
  },
  longestLine: {
    label: 'Longest line',
    unit: 'count',
    better: 'lower',
    definition: 'The most requests that one found at its server, or before it in the one line, when it came.',
    of: (tally) => tally.samples['ahead']?.max ?? NaN,
  },
  errorShare: {
    label: 'Errors',
    unit: 'share',
    better: 'lower',
    definition: 'Errors as a share of all answers.',
    of: (tally) => counted(tally, 'errors') / answers(tally),
  },
  shareOfBusiest: {
    label: 'Share of the busiest',
    unit: 'share',
    better: 'neither',
    definition: 'The share of requests sent to the server that was sent the most.',
    of: (tally, values) => {
      const sent = sentTo(tally, (values as Values).servers);
      return Math.max(...sent) / sent.reduce((a, b) => a + b);
    },
  },
  probesPerRequest: {
    label: 'Looks per request',
    unit: 'count',
    better: 'lower',
    definition: 'How many servers the rule looked at to place one request.',
    of: (tally) => counted(tally, 'looks') / counted(tally, 'arrived'),
  },
  utilisation: {
    label: 'Utilisation',
    unit: 'share',
    better: 'neither',
    definition: 'The share of time a server was busy, averaged over the servers.',
    of: (tally, values) => counted(tally, 'seconds of work') / (tally.duration * (values as Values).servers),
  },
  throughput: {
    label: 'Throughput',
    unit: '/s',
    better: 'higher',
    definition: 'Good answers a second.',
    of: (tally) => counted(tally, 'good answers') / tally.duration,
  },
} as const satisfies Record<string, Measure>;

export const samples = {
  latency: { label: 'Latency', unit: 's' },
  ahead: { label: 'Requests ahead on joining a line', unit: 'count' },
} as const satisfies Record<string, SampleWords>;
