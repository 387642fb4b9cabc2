import { defineSimulation } from '@under-load/engine';
import { measures, samples } from './measures.ts';
import { build } from './model.ts';
import { callSeconds, parameters, type Values } from './parameters.ts';
import { presets } from './presets.ts';
import { theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

/** Items that one measured run sends. */
const MEASURED = 4000;

export default defineSimulation({
  id: 'chatty',
  version: 1,
  title: 'Many small calls',
  summary: 'An operation has twenty items to send. One call for each, all at once, in one, or together with others’?',
  card: {
    models:
      'Clients that begin operations at random and call a service with several cores. A call takes a round trip, the time for its bytes, and work that hardly depends on what it carries.',
    leavesOut: [
      'setting up connections, and limits on how many calls one client may make at once',
      'calls whose bytes wait for those of another',
      'calls that fail: one that carries much is repeated whole',
    ],
    validRange: 'Calls on connections that are open already, with answers of few bytes.',
    sources: [
      {
        text: 'Azure Architecture Center, Chatty I/O antipattern',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/antipatterns/chatty-io/',
      },
    ],
  },
  parameters,
  lead: 'rtt',
  clock: {
    unit: 'seconds',
    pace: (values) => slowest(values) / 20,
    shown: (values) => ({ from: 4 * slowest(values), until: 8 * slowest(values) }),
    measured: (values) => {
      const from = 10 * slowest(values);
      return { from, until: from + MEASURED / (values.arrivalRate * values.items) };
    },
    poster: (values) => 5.6 * slowest(values),
  },
  vocabulary,
  measures,
  samples,
  theory,
  scenarios: presets,
  code: ({ style }) => [`styles/${style}.ts`, 'style.ts', ...(style === 'company' ? ['outbox.ts'] : [])],
  history: { label: 'Operations under way', of: { field: 'underWay' } },
  build,
});

/** An operation that calls for each item: the time that lanes share, whatever they do. */
function slowest(values: Values): number {
  return Math.max(values.items * callSeconds(values, 1), values.items === 1 ? 0.5 : 0);
}
