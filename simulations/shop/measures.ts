import type { Measure, SampleWords, Tally } from '@under-load/engine';

const perPage = (tally: Tally, ...names: readonly string[]): number =>
  names.reduce((sum, name) => sum + tally.share(name, 'asked'), 0);
const cpu = (label: string, part: string): Measure => ({
  label,
  unit: 'share',
  better: 'lower',
  definition: 'The part of the judged time in which a core computed, averaged over the cores.',
  of: (tally) => tally.counts[`${part} busy`] ?? NaN,
});

export const measures = {
  p95Latency: {
    label: 'p95 latency',
    unit: 's',
    better: 'lower',
    definition:
      'Of the judged pages one in twenty took longer, until it was there or until whoever asked gave up. Pages of the tenant with exports are not judged.',
    of: (tally) => tally.samples['latency']?.quantile(0.95) ?? NaN,
  },
  meanLatency: {
    label: 'Mean latency',
    unit: 's',
    better: 'lower',
    definition: 'From asking for a judged page to having it, or to giving up after two seconds.',
    of: (tally) => tally.samples['latency']?.mean ?? NaN,
  },
  goodput: {
    label: 'Goodput',
    unit: 'share',
    better: 'higher',
    definition: 'Judged pages that were there within two seconds, as a part of those asked for.',
    of: (tally) => (tally.counts['good'] ?? 0) / (tally.counts['judged'] ?? NaN),
  },
  frontCpu: cpu('Front end CPU', 'front'),
  applicationCpu: cpu('Application CPU', 'application'),
  ordersCpu: cpu('Orders store CPU', 'orders'),
  callsPerPage: {
    label: 'Calls per page',
    unit: 'count',
    better: 'lower',
    definition: 'Calls of all parts to each other for each page asked for: to the front end, inside, and outside.',
    of: (tally) =>
      perPage(
        tally,
        ...['client calls', 'application calls', 'lookups', 'payment calls'],
        ...['order queries', 'details queries', 'line queries'],
      ),
  },
  attemptsPerPage: {
    label: 'Attempts per page',
    unit: 'count',
    better: 'lower',
    definition: 'How often a page is asked for until it is there or given up.',
    of: (tally) => perPage(tally, 'attempts'),
  },
  hitRatio: {
    label: 'Cache hit ratio',
    unit: 'share',
    better: 'higher',
    definition: 'Lookups that found what they sought; nothing where nobody looks.',
    of: (tally) => tally.share('hits', 'lookups'),
  },
} as const satisfies Record<string, Measure>;

export const samples = { latency: { label: 'Latency', unit: 's' } } as const satisfies Record<string, SampleWords>;
