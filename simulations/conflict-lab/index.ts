import { defineSimulation } from '@under-load/engine';
import { measured, shown } from './clock.ts';
import { measures, samples } from './measures.ts';
import { build } from './model.ts';
import { parameters } from './parameters.ts';
import { presets } from './presets.ts';
import { theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

/** Seconds of watching that the shown stretch takes. */
const WATCHED = 24;

export default defineSimulation({
  id: 'conflict-lab',
  version: 2,
  title: 'Two leaders, one key',
  summary:
    'Both leaders take writes and tell each other later. What becomes of two writes that did not know of each other?',
  card: {
    models:
      'Clients next to two leaders write keys at random moments. Each leader answers at once and sends the write to the other, where it arrives after a fixed delay. What is kept of writes that did not know of each other is decided by time stamps, by version vectors, by adding up, or by the rule of a set. The link may be cut now and then for a while; what was to be told then is told when it heals.',
    leavesOut: [
      'leaders that fail, messages that are lost for good, and leaders that refuse writes while they cannot reach each other',
      'more than two leaders',
      'clients that read, and what an application does with the siblings it is given',
      'constraints over several keys, which none of the three keeps',
      'counters that go down, and how a store forgets what was removed',
    ],
    validRange:
      'A fixed delay and a fixed difference of the clocks. The shares hold for keys that are all written alike; hot keys meet far more often.',
    sources: [
      {
        text: 'Lamport, Time, Clocks, and the Ordering of Events in a Distributed System, Communications of the ACM 21(7), 1978',
      },
      { text: 'DeCandia and others, Dynamo: Amazon’s Highly Available Key-value Store, SOSP 2007, section 4.4' },
      { text: 'Shapiro, Preguiça, Baquero and Zawirski, Conflict-free Replicated Data Types, SSS 2011' },
      { text: 'Gray, Helland, O’Neil and Shasha, The Dangers of Replication and a Solution, SIGMOD 1996' },
    ],
  },
  parameters,
  lead: 'delay',
  clock: {
    unit: 'seconds',
    pace: (values) => (shown(values).until - shown(values).from) / WATCHED,
    shown,
    measured,
    poster: (values) => shown(values).until,
  },
  vocabulary,
  measures,
  samples,
  theory,
  scenarios: presets,
  code: ({ resolver }) => [`resolvers/${resolver}.ts`, 'update.ts'],
  history: { label: 'Writes in conflict so far', of: { field: 'conflicts' } },
  build,
});
