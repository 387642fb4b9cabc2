import type { Measure, SampleWords, Tally } from '@under-load/engine';
import { serversOf, type Values } from './parameters.ts';

export const measures = {
  meanLatency: {
    label: 'Mean latency',
    unit: 's',
    better: 'lower',
    definition: 'From arrival to answer, averaged over all requests.',
    of: (tally) => tally.samples['latency']?.mean ?? NaN,
  },
  p99Latency: {
    label: 'p99 latency',
    unit: 's',
    better: 'lower',
    definition: 'One request in a hundred took longer.',
    of: (tally) => tally.samples['latency']?.quantile(0.99) ?? NaN,
    studyOnly: true,
  },
  longestRun: {
    label: 'Longest run',
    unit: 'count',
    better: 'lower',
    definition: 'The most turns in a row that one server got.',
    of: (tally) => tally.samples['run']?.max ?? NaN,
  },
  shareOfFirst: {
    label: 'Share of server a',
    unit: 'share',
    better: 'neither',
    definition: 'The share of all turns that server a got.',
    of: (tally, values) => {
      const sent = serversOf(values as Values).map(({ name }) => turnsOf(tally, name));
      return sent[0]! / sent.reduce((a, b) => a + b);
    },
  },
} as const satisfies Record<string, Measure>;

const turnsOf = (tally: Tally, name: string): number => tally.counts[`sent to ${name}`] ?? 0;

export const samples = {
  latency: { label: 'Latency', unit: 's' },
  run: { label: 'Turns in a row so far', unit: 'count' },
} as const satisfies Record<string, SampleWords>;
