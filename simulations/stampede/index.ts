import { defineSimulation } from '@under-load/engine';
import { measured, poster, shown } from './clock.ts';
import { measures, samples } from './measures.ts';
import { build } from './model.ts';
import { parameters } from './parameters.ts';
import { presets } from './presets.ts';
import { theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

/** Seconds of watching that the shown stretch takes. */
const WATCHED = 24;

export default defineSimulation({
  id: 'stampede',
  version: 1,
  title: 'Stampede',
  summary: 'A key that everybody reads expires. How many queries does one miss cost, and what keeps them down?',
  card: {
    models:
      'Keys read at random moments, the first one far more often than the others. Computing an entry takes the same time for all, longer where the database has more under way than it can do at full speed. Who computes an entry puts it into the cache for a time to live.',
    leavesOut: [
      'changes of the data: an entry that was computed before a write and put in after it is another matter (see the stale window)',
      'processes that die while others wait for them, and locks that are forgotten',
      'the time it takes to talk to the cache or to a lock',
      'eviction: the cache has room for all',
      'readers that give up and ask again, which would make a hole wider',
    ],
    validRange:
      'Reads at random moments. Formulas for the hot key, for a database with room for all, and for times to live well above a computation.',
    sources: [
      {
        text: 'Vattani, Chierichetti and Lowenstein, Optimal Probabilistic Cache Stampede Prevention, Proceedings of the VLDB Endowment 8(8), 2015',
        url: 'https://www.vldb.org/pvldb/vol8/p886-vattani.pdf',
      },
      {
        text: 'Nottingham, HTTP Cache-Control Extensions for Stale Content, RFC 5861, 2010',
        url: 'https://www.rfc-editor.org/rfc/rfc5861',
      },
    ],
  },
  parameters,
  lead: 'readRate',
  clock: {
    unit: 'seconds',
    pace: (values) => (shown(values).until - shown(values).from) / WATCHED,
    shown,
    measured,
    poster,
  },
  vocabulary,
  measures,
  samples,
  readings: ({ readRate, computeTime }) => [
    {
      label: 'Reads of the hot key while one entry is computed',
      text: String(Math.round(100 * readRate * computeTime) / 100),
    },
  ],
  theory,
  scenarios: presets,
  code: ({ protection }) => [`policies/${protection}.ts`, 'entry.ts', 'database.ts'],
  history: { label: 'Queries under way', of: { field: 'queries' } },
  build,
});
