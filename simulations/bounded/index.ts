import { defineSimulation } from '@under-load/engine';
import { measures, samples } from './measures.ts';
import { build } from './model.ts';
import { loadOf, parameters } from './parameters.ts';
import { presets } from './presets.ts';
import { theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

/** Service times that are watched, left out before measuring, and measured. */
const WATCHED = 350;
const WARM_UP = 2000;
const MEASURED = 40_000;

export default defineSimulation({
  id: 'bounded',
  version: 1,
  title: 'A queue with a bound',
  summary: 'More comes than one server can do. How long a queue helps, and what to do with those who find it full?',
  card: {
    models:
      'Requests come at random to one server and wait in one line with room for so many. Clients stop waiting at a deadline; the server works on all the same.',
    leavesOut: [
      'the time the network takes',
      'the work that a refusal costs the server',
      'clients that try again after a late answer',
      'several servers',
    ],
    validRange:
      'Any load. Without a bound there is no long run above 100 %: the line grows for as long as one watches.',
    sources: [
      { text: 'L. Kleinrock, Queueing Systems, volume 1, 1975, sections 3.6 and 3.8' },
      {
        text: 'R. Fielding and others, HTTP Semantics, RFC 9110, 2022, sections 10.2.3 and 15.6.4',
        url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.6.4',
      },
    ],
  },
  parameters,
  lead: 'room',
  clock: {
    unit: 'seconds',
    // Who has waited longer than the deadline is then drawn as waiting long.
    pace: ({ deadline }) => deadline / 10_000,
    shown: ({ serviceTime, arrivals }) => ({
      from: 0,
      until: arrivals === 'bursts' ? 5 : (WATCHED * serviceTime) / 1000,
    }),
    measured: ({ serviceTime }) => {
      const from = (WARM_UP * serviceTime) / 1000;
      return { from, until: from + (MEASURED * serviceTime) / 1000 };
    },
    poster: ({ serviceTime, arrivals }) => (arrivals === 'bursts' ? 1.6 : (0.7 * WATCHED * serviceTime) / 1000),
  },
  vocabulary,
  measures,
  samples,
  readings: (values) => [{ label: 'Load', text: `${Math.round(loadOf(values) * 1000) / 10} %` }],
  theory,
  scenarios: presets,
  code: ({ policy }) => [`policies/${policy}.ts`, 'policy.ts', 'queue.ts'],
  history: { label: 'Inside', of: 'in-system' },
  build,
});
