import type { Measure, SampleWords } from '@under-load/engine';
import { readersOf, type Values } from './parameters.ts';

const of = (values: unknown): Values => values as Values;

export const measures = {
  readRoom: {
    label: 'Room for reads',
    unit: '/s',
    better: 'higher',
    definition:
      'Reads a second that the machines which answer reads could carry out in the time that writes leave them, all together.',
    of: (tally, values) => {
      const { capacity } = of(values);
      const spent = (tally.counts['seconds of writes'] ?? 0) / tally.duration;
      return capacity * (readersOf(of(values)) - spent);
    },
  },
  readLatency: {
    label: 'Mean time of a read',
    unit: 's',
    better: 'lower',
    definition: 'From a read’s arrival at its machine until it is answered: standing in line and being carried out.',
    of: (tally) => tally.samples['read latency']?.mean ?? NaN,
  },
  writesEach: {
    label: 'Writes of each machine',
    unit: '/s',
    better: 'lower',
    definition: 'Writes, and copies of writes, that a machine carries out a second, on average over all machines.',
    of: (tally, values) => (tally.counts['writes carried out'] ?? 0) / tally.duration / (of(values).followers + 1),
  },
  utilisation: {
    label: 'Busy machines',
    unit: 'share',
    better: 'neither',
    definition: 'Share of the time in which a machine that answers reads is at work, on reads or on writes.',
    of: (tally, values) =>
      ((tally.counts['seconds of writes'] ?? 0) + (tally.counts['seconds of reads'] ?? 0)) /
      tally.duration /
      readersOf(of(values)),
  },
  lag: {
    label: 'Mean lag',
    unit: 's',
    better: 'lower',
    definition:
      'From the moment at which the leader has carried out a write until a follower has too. Where each machine has a share of the keys nothing is copied.',
    of: (tally) => tally.samples['lag']?.mean ?? NaN,
  },
} as const satisfies Record<string, Measure>;

export const samples = {
  'read latency': { label: 'Time of a read', unit: 's' },
  lag: { label: 'Lag', unit: 's' },
} as const satisfies Record<string, SampleWords>;
