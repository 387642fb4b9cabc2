import { defineSimulation, md1MeanResponse, mm1MeanResponse, mm1ResponseQuantile, silent } from '@under-load/engine';
import { build } from './model.ts';
import { parameters, type Values } from './parameters.ts';
import { vocabulary } from './vocabulary.ts';

/** What is measured starts after so many requests, when the empty start is forgotten. */
const WARM_UP = 10_000;
const MEASURED = 50_000;

export default defineSimulation({
  id: 'template-name',
  version: 1,
  title: 'Template title',
  summary: 'Requests arrive at one server, wait in line, and are served one at a time.',
  card: {
    models:
      'Requests arrive in a Poisson stream at one server, which serves them one at a time, first come first served.',
    leavesOut: ['clients that give up', 'the time the network takes'],
    validRange: 'Long-run numbers mean something below 100 % load. Above it the line grows for as long as one watches.',
    sources: [{ text: 'Kleinrock, Queueing Systems, volume 1, Wiley 1975, section 3.2' }],
  },
  parameters,
  lead: 'arrivalRate',
  clock: {
    unit: 'seconds',
    pace: ({ serviceTime }) => serviceTime / 1000,
    shown: ({ arrivalRate }) => ({ from: 0, until: 200 / arrivalRate }),
    measured: ({ arrivalRate }) => ({ from: WARM_UP / arrivalRate, until: (WARM_UP + MEASURED) / arrivalRate }),
    poster: ({ arrivalRate }) => 120 / arrivalRate,
  },
  vocabulary,
  measures: {
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
      definition: 'One answer in a hundred took longer.',
      of: (tally) => tally.samples['latency']?.quantile(0.99) ?? NaN,
      studyOnly: true,
    },
    utilisation: {
      label: 'Utilisation',
      unit: 'share',
      better: 'neither',
      definition: 'The share of time the server was busy.',
      of: (tally) => tally.averages['busy'] ?? NaN,
    },
  },
  samples: { latency: { label: 'Latency', unit: 's' } },
  theory(values) {
    const rates = { arrivalRate: values.arrivalRate, serviceRate: 1000 / values.serviceTime };
    const isRandom = values.work === 'exponential';
    return {
      meanLatency: isRandom ? mm1MeanResponse(rates) : md1MeanResponse(rates),
      p99Latency: isRandom
        ? mm1ResponseQuantile(rates, 0.99)
        : silent('The formula holds for exponential service times only.'),
    };
  },
  scenarios: {
    busy: {
      title: 'A busy server',
      look: 'Watch the line come and go: four parts of work in five, and most requests wait.',
    },
    'even-work': {
      title: 'Random work, even work',
      look: 'The same requests at the same moments; only the work differs. Even work halves the wait.',
      lanes: [
        { label: 'Random work', set: { work: 'exponential' } },
        { label: 'Even work', set: { work: 'even' } },
      ],
      finding: 'meanLatency',
    },
  },
  readings: (values) => [{ label: 'Load', text: `${Math.round(loadOf(values) * 1000) / 10} %` }],
  code: () => ['model.ts'],
  history: { label: 'In the system', of: 'in-system' },
  build,
});

/** Work that arrives over work that can be done. */
function loadOf({ arrivalRate, serviceTime }: Values): number {
  return (arrivalRate * serviceTime) / 1000;
}
