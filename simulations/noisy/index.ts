import { defineSimulation } from '@under-load/engine';
import { CYCLE } from './demand.ts';
import { measures, samples } from './measures.ts';
import { build } from './model.ts';
import { loadOf, parameters, type Values } from './parameters.ts';
import { presets } from './presets.ts';
import { theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

/** Mean times of a request at the server that are watched, left out before measuring, and measured. */
const WATCHED = 300;
const WARM_UP = 1500;
const MEASURED = 15_000;

export default defineSimulation({
  id: 'noisy',
  version: 1,
  title: 'Tenants of one server',
  summary: 'Several customers share a server, and one of them sends far more than the rest. Who is served?',
  card: {
    models:
      'Tenants send requests at random to one server that does one at a time. One line for all, a line each with turns, or a limit each before one line.',
    leavesOut: [
      'the time the network takes, and the work that a refusal costs',
      'tenants that try again when they are turned away',
      'several resources at once: a tenant may be modest in processor time and greedy in memory or disk',
    ],
    validRange:
      'Any load: every line has its end. Turns need to know what a request costs before it is served; where nobody does, it is charged afterwards.',
    sources: [
      {
        text: 'M. Shreedhar, G. Varghese, Efficient Fair Queuing Using Deficit Round-Robin, IEEE/ACM Transactions on Networking 4(3), 1996',
      },
      { text: 'D. Bertsekas, R. Gallager, Data Networks, 2nd ed., 1992, section 6.5' },
      {
        text: 'Azure Architecture Center, Noisy Neighbor antipattern',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/antipatterns/noisy-neighbor/noisy-neighbor',
      },
    ],
  },
  parameters,
  lead: 'loudRate',
  clock: {
    unit: 'seconds',
    pace: ({ capacity }) => 2 / capacity,
    shown,
    measured: ({ capacity }) => {
      const from = Math.max(2 * CYCLE, WARM_UP / capacity);
      return { from, until: from + Math.max(20 * CYCLE, MEASURED / capacity) };
    },
    poster(values) {
      const { from, until } = shown(values);
      return values.peaks === 'none' ? from + 0.5 * (until - from) : from + 0.18;
    },
  },
  vocabulary,
  measures,
  samples,
  readings: (values) => [{ label: 'Asked of the server', text: `${Math.round(loadOf(values) * 100)} %` }],
  theory,
  scenarios: presets,
  code: ({ policy }) => [
    `policies/${policy}.ts`,
    ...(policy === 'token-bucket' ? ['policies/fifo.ts'] : []),
    'policy.ts',
  ],
  history: { label: 'Waiting, not of A', of: { field: 'others' } },
  build,
});

/** By then a line that is going to fill has filled. */
function shown({ capacity, roomEach, others, peaks }: Values): { from: number; until: number } {
  if (peaks !== 'none') return { from: CYCLE, until: 2 * CYCLE };
  const from = (3 * roomEach * (others + 1)) / capacity;
  return { from, until: from + WATCHED / capacity };
}
