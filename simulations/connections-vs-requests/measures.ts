import type { Measure, Tally } from '@under-load/engine';
import type { NOTED_AFTER } from './model.ts';
import type { Values } from './parameters.ts';

function shareAfter(seconds: (typeof NOTED_AFTER)[number], spoken: string): Measure {
  return {
    label: `New server’s share after ${spoken}`,
    unit: 'share',
    better: 'higher',
    definition: `The share of all requests that goes to the new server ${spoken} after it was added.`,
    of: (tally) => tally.counts[`share after ${seconds} s`] ?? NaN,
  };
}

export const measures = {
  shareAfter60: shareAfter(60, 'a minute'),
  shareAfter300: shareAfter(300, 'five minutes'),
  shareAfter600: shareAfter(600, 'ten minutes'),
  shareAfter1800: shareAfter(1800, 'half an hour'),
  shareAfter6: shareAfter(6, '6 s'),
  shareAfter30: shareAfter(30, '30 s'),
  loadVariation: {
    label: 'Unevenness',
    unit: 'ratio',
    better: 'lower',
    definition:
      'Standard deviation over mean of the requests that go to each server, just before the new one is added.',
    of: (tally, values) => Math.sqrt(variance(tally, values as Values)),
  },
  loadVariance: {
    label: 'Unevenness, squared',
    unit: 'ratio',
    better: 'lower',
    definition: 'The square of the unevenness, which unlike the unevenness itself has a simple mean.',
    of: (tally, values) => variance(tally, values as Values),
  },
  bytesThrough: {
    label: 'Bytes through the balancer',
    unit: 'share',
    better: 'lower',
    definition: 'Of the bytes of all requests and answers, the share that passes the balancer.',
    of: (tally) => tally.share('bytes through', 'bytes'),
  },
} as const satisfies Record<string, Measure>;

function variance(tally: Tally, { servers }: Values): number {
  const squares = tally.counts['squared share'];
  return squares === undefined ? NaN : Math.max(0, servers * squares - 1);
}
