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
  id: 'write-wall',
  version: 1,
  title: 'The write wall',
  summary: 'Followers share the reads, and every one of them carries out every write. What does one more of them add?',
  card: {
    models:
      'Reads and writes come at random moments to a leader and its followers. The leader carries out each write and sends it to every follower, which carries it out too, in line with the reads that came to it. Beside it, the same machines with a share of the keys on each.',
    leavesOut: [
      'copies that cost a follower less than the write cost the leader, or more because it applies them one by one',
      'machines that fail, for which copies are kept in the first place: a share of the keys on one machine is gone with it',
      'reads at the leader, and reads or writes that concern keys of several machines',
      'keys that are asked for more than others',
    ],
    validRange:
      'Operations that take an exponential time, as long on average for a read as for a write, and machines that do one at a time. Theory holds as long as no machine is asked for more than it can do.',
    sources: [
      { text: 'Kleinrock, Queueing Systems, volume 1, Wiley, 1975, section 3.2' },
      { text: 'Burke, The Output of a Queuing System, Operations Research 4(6), 1956' },
    ],
  },
  parameters,
  lead: 'writeRate',
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
  code: () => ['model.ts', 'machine.ts'],
  history: { label: 'Writes that some follower lacks', of: { field: 'behind' } },
  build,
});
