import type { Measure } from '@under-load/engine';
import { CALM } from './ledger.ts';
import type { Values } from './parameters.ts';

export const measures = {
  answered: {
    studyOnly: true,
    label: 'Answered, long after',
    unit: 'share',
    better: 'higher',
    definition:
      'Of the calls made in the judged minute, the share that got an answer in time, whichever attempt it was.',
    of: (tally) => share(tally.counts['answered'], tally.counts['calls']),
  },
  goodput: {
    studyOnly: true,
    label: 'Goodput, long after',
    unit: '/s',
    better: 'higher',
    definition: 'Calls made in the judged minute that are answered, a second.',
    of: (tally) => (tally.counts['answered'] ?? 0) / 60,
  },
  recovery: {
    studyOnly: true,
    label: 'Time to recover',
    unit: 's',
    better: 'lower',
    definition: `From the end of the trouble to the last failed call before ${CALM} s without one. Where there is none, the whole time watched.`,
    of: (tally, values) => ((values as Values).pause === 0 ? NaN : (tally.counts['seconds to recover'] ?? NaN)),
  },
  amplification: {
    studyOnly: true,
    label: 'Attempts for each call',
    unit: 'ratio',
    better: 'lower',
    definition: 'Attempts that reach the server on behalf of calls made in the judged minute, for each of these calls.',
    of: (tally) => share(tally.counts['attempts'], tally.counts['calls']),
  },
  attemptRate: {
    studyOnly: true,
    label: 'Attempts at the server',
    unit: '/s',
    better: 'lower',
    definition: 'Attempts that reach the server on behalf of calls made in the judged minute, a second.',
    of: (tally) => (tally.counts['attempts'] ?? 0) / 60,
  },
  inVain: {
    studyOnly: true,
    label: 'Work in vain',
    unit: 'share',
    better: 'lower',
    definition: 'Of the server’s work in the judged minute, the share that went into answers that came too late.',
    of: (tally) => share(tally.counts['work in vain'], tally.counts['work']),
  },
  busy: {
    studyOnly: true,
    label: 'Server busy',
    unit: 'share',
    better: 'neither',
    definition: 'Work that the server finished in the judged minute, for each second of it.',
    of: (tally) => (tally.counts['work'] ?? 0) / 60,
  },
  retryPeak: {
    label: 'Most retries at once',
    unit: 'count',
    better: 'lower',
    definition: 'The most retries that reach the server within ten milliseconds.',
    of: (tally) => tally.counts['most retries in a slot'] ?? 0,
  },
  latency: {
    label: 'Mean time to an answer',
    unit: 's',
    better: 'lower',
    definition: 'From a call to its answer, the waits before retries included; calls that fail are not in it.',
    of: (tally) => tally.samples['latency']?.mean ?? NaN,
  },
} as const satisfies Record<string, Measure>;

function share(part = 0, whole = 0): number {
  return whole === 0 ? NaN : part / whole;
}
