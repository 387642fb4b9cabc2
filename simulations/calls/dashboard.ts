/**
 * The four panels that a reader sees before an antipattern has a name: latency, throughput, processor time, calls per
 * request. Every lab shows the same ones, so that what differs is the symptom.
 *
 * A model counts `requests` when they come and `answers` when they are answered, samples `latency`, and makes its calls
 * through `call`; the tier that computes is a `Tier`.
 */
import type { Measure, ParameterValues, SampleWords } from '@under-load/engine';

export interface Processor {
  /** The name of its `Tier`, and what a reader calls it: `Database CPU`. */
  readonly tier: string;
  readonly label: string;
  readonly cores: (values: ParameterValues) => number;
}

export const dashboard = ({ tier, label, cores }: Processor) =>
  ({
    meanLatency: {
      label: 'Mean latency',
      unit: 's',
      better: 'lower',
      definition: 'From the coming of a request to its answer.',
      of: (tally) => tally.samples['latency']?.mean ?? NaN,
    },
    p95Latency: {
      label: 'p95 latency',
      unit: 's',
      better: 'lower',
      definition: 'One answer in twenty took longer.',
      of: (tally) => tally.samples['latency']?.quantile(0.95) ?? NaN,
      studyOnly: true,
    },
    throughput: {
      label: 'Throughput',
      unit: '/s',
      better: 'higher',
      definition: 'Requests answered in a second.',
      of: (tally) => tally.rate('answers'),
    },
    cpu: {
      label,
      unit: 'share',
      better: 'lower',
      definition: 'The part of the time in which a core computed, averaged over the cores.',
      of: (tally, values) => (tally.counts[`${tier} seconds of work`] ?? 0) / (tally.duration * cores(values)),
    },
    callsPerRequest: {
      label: 'Calls per request',
      unit: 'count',
      better: 'lower',
      definition: 'Calls over the network for each request answered.',
      of: (tally) => tally.share('calls', 'answers'),
    },
  }) as const satisfies Record<string, Measure>;

export const samples = { latency: { label: 'Latency', unit: 's' } } as const satisfies Record<string, SampleWords>;
