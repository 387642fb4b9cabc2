import { defineSimulation, type Preset } from '@under-load/engine';
import { measures } from './measures.ts';
import { build } from './model.ts';
import { parameters, type Values } from './parameters.ts';
import { breakEven, theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

const SCAN_OR_SEEK = [
  { label: 'Scan', set: { plan: 'scan' } },
  { label: 'Seek', set: { plan: 'seek' } },
] as const;

const presets = {
  'a-few-rows': {
    title: 'One row in a thousand',
    look: 'Same query, same disk: the seek is done while the scan is still in the first half of the table.',
    lanes: SCAN_OR_SEEK,
  },
  'one-per-cent': {
    title: 'One row in a hundred, scattered',
    look: 'Ten thousand rows lie on 6,300 pages, and each needs a jump. Reading the whole table is sooner done.',
    set: { share: 1 },
    lanes: SCAN_OR_SEEK,
  },
  clustered: {
    title: 'One row in a hundred, side by side',
    look: 'The same ten thousand rows on a hundred neighbouring pages: one jump, then straight on.',
    set: { share: 1, placement: 'clustered' },
    lanes: SCAN_OR_SEEK,
  },
  'point-lookup': {
    title: 'One row in a million',
    look: 'Three pages of the index, one of the table.',
    set: { query: 'one-row', plan: 'seek' },
  },
  mixed: {
    title: 'A day’s mixture',
    look: 'Ninety lookups of one row, nine of a thousand, one of everything: the planner takes each the cheaper way.',
    set: { query: 'mix', plan: 'planner' },
  },
} as const satisfies Record<string, Preset>;

export default defineSimulation({
  id: 'scan-or-seek',
  version: 1,
  title: 'Scan or seek',
  summary: 'A query can read the whole table in order, or jump to its rows through an index. Which is sooner done?',
  card: {
    models:
      'Pages of a table and of a B-tree over it, read one after the other at a cost in order and a higher cost after a jump.',
    leavesOut: [
      'pages already in memory from earlier queries',
      'several queries at once',
      'index-only plans and bitmap scans',
      'page splits',
    ],
    validRange: 'Tables of 10,000 to 1,000,000 rows of one size, all pages full.',
    sources: [
      { text: 'Cardenas, Analysis and performance of inverted data base structures, CACM 18, 1975' },
      {
        text: 'PostgreSQL, Query Planning, Planner Cost Constants',
        url: 'https://www.postgresql.org/docs/current/runtime-config-query.html',
      },
    ],
  },
  parameters,
  lead: 'share',
  clock: {
    unit: 'steps',
    pace: (values) => longest(values) / 40,
    shown: (values) => ({ from: 0, until: longest(values) }),
    measured: () => ({ from: 0, until: Infinity }),
    // While both plans are still at work.
    poster: (values) =>
      Math.ceil(0.7 * Math.min(expected({ ...values, plan: 'scan' }), expected({ ...values, plan: 'seek' }))),
  },
  vocabulary,
  measures,
  readings: (values) => {
    const share = breakEven(values);
    return Number.isNaN(share)
      ? []
      : [
          {
            label: 'Scattered rows: the index wins below',
            text: `${Math.round(share * 100_000) / 1000} % of the rows`,
          },
        ];
  },
  theory,
  scenarios: presets,
  code: ({ plan }) =>
    plan === 'planner' ? ['plans/planner.ts', 'plans/seek.ts', 'plans/scan.ts'] : [`plans/${plan}.ts`],
  history: { label: 'Pages read', of: { field: 'pages' } },
  build,
});

/** What the queries take in all, as far as can be told beforehand. */
function expected(values: Values): number {
  const cost = theory(values)['cost']!;
  return ('value' in cost ? cost.value : 0) * (values.query === 'mix' ? 100 : 1);
}

/** Long enough for the scan and for the seek, so that both lanes share one time; of very long runs the beginning. */
function longest(values: Values): number {
  const slower = Math.max(expected({ ...values, plan: 'scan' }), expected({ ...values, plan: 'seek' }));
  const reads = values.query === 'mix' ? expected(values) : slower;
  return Math.min(60_000, Math.ceil(1.03 * reads + (2 + values.indexes) * values.randomCost + 10));
}
