import { defineSimulation } from '@under-load/engine';
import { measures, samples } from './measures.ts';
import { build } from './model.ts';
import { aloneSeconds, bounds, parameters } from './parameters.ts';
import { presets } from './presets.ts';
import { theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

/** Requests that one measured run is asked. */
const MEASURED = 6000;
/** Times of a request alone: left out before, and watched. */
const WARM_UP = 150;
const WATCHED = 10;

export default defineSimulation({
  id: 'blocked-threads',
  version: 1,
  title: 'Who waits for the answer',
  summary: 'The processor is at 20 % and requests wait. Sixteen threads, and nearly all of them wait for the database.',
  card: {
    models:
      'Requests that come at random to a pool of threads on some cores. Each computes, then asks the database and waits. Its thread waits with it, or lets go and takes another request.',
    leavesOut: [
      'the memory of a thread, and what switching between threads costs',
      'the computing that is left to do when the answer comes, and what it costs to remember a request meanwhile',
      'the database: it answers as fast however much it is asked, as long as there are connections',
      'clients that give up or try again',
    ],
    validRange:
      'Requests whose computing and whose whole time vary as exponential times do; a few answers are there at once. With times that vary less, lines before the threads are shorter, and begin at the same rate.',
    sources: [
      { text: 'L. Kleinrock, Queueing Systems, volume 1, 1975, sections 3.5, 3.6 and 3.8' },
      { text: 'J. Little, A Proof for the Queuing Formula L = λW, Operations Research 9(3), 1961' },
      {
        text: 'Azure Architecture Center, Synchronous I/O antipattern',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/antipatterns/synchronous-io/',
      },
    ],
  },
  parameters,
  lead: 'threads',
  clock: {
    unit: 'seconds',
    pace: (values) => aloneSeconds(values) / 2.5,
    shown: (values) => {
      const from = WARM_UP * aloneSeconds(values);
      return { from, until: from + WATCHED * aloneSeconds(values) };
    },
    measured: (values) => {
      const from = WARM_UP * aloneSeconds(values);
      return { from, until: from + MEASURED / values.arrivalRate };
    },
    poster: (values) => (WARM_UP + 0.6 * WATCHED) * aloneSeconds(values),
  },
  vocabulary,
  measures,
  samples,
  readings: (values) => {
    const { threads, cores, connections } = bounds(values);
    return [
      { label: 'The threads can do', text: perSecond(threads) },
      { label: 'The cores can do', text: perSecond(cores) },
      { label: 'The connections can do', text: perSecond(connections) },
      {
        label: 'Inside on average, if nobody waits',
        text: String(Math.round(values.arrivalRate * aloneSeconds(values))),
      },
    ];
  },
  theory,
  scenarios: presets,
  code: ({ handler }) => [`handlers/${handler}.ts`, 'handler.ts'],
  history: { label: 'Waiting for a thread', of: { field: 'waiting' } },
  build,
});

function perSecond(rate: number): string {
  return rate === Infinity ? 'no bound' : `${Math.round(rate)} /s`;
}
