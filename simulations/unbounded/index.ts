import { defineSimulation } from '@under-load/engine';
import { bytesOf, firstAnswer, fullRead, secondsOf } from './cost.ts';
import { grouped } from './grouped.ts';
import { measures, samples } from './measures.ts';
import { build } from './model.ts';
import { parameters, type Values } from './parameters.ts';
import { presets } from './presets.ts';
import { LINES } from './stage.ts';
import { rowsOf } from './table.ts';
import { theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

/** Requests of people that one measured run answers. */
const MEASURED = 1200;
/** However long a crawler may take, nobody measures for longer. */
const LONGEST = 1200;

export default defineSimulation({
  id: 'unbounded',
  version: 1,
  title: 'A list that grows',
  summary:
    'The same code, and more rows every month. Send the whole list, a page by its number, or a page after a row?',
  card: {
    models:
      'A service that reads a list from a table and sends it. Rows read cost a core, rows sent fill memory until their reader has them; out of memory, the process is killed and started again.',
    leavesOut: [
      'rows that are added or removed while somebody reads',
      'the price of jumps on a disk: skipped rows cost as much as others',
      'what a runtime needs beside the bytes of the rows, often several times as much',
      'the collecting of garbage, which slows a process long before it dies',
    ],
    validRange: 'Lists read along an index on their key. Without one, each page means sorting the table.',
    sources: [
      { text: 'M. Nygard, Release It!, 2nd ed., 2018, chapter 4: Unbounded Result Sets' },
      {
        text: 'PostgreSQL, LIMIT and OFFSET',
        url: 'https://www.postgresql.org/docs/current/queries-limit.html',
      },
    ],
  },
  parameters,
  lead: 'months',
  clock: {
    unit: 'seconds',
    pace: (values) => watched(values) / 26,
    shown: (values) => ({ from: 0, until: watched(values) }),
    measured: (values) => {
      const from = values.crawlers > 0 ? 0 : 5 * longest(values);
      return { from, until: from + Math.max(MEASURED / values.arrivalRate, 20 * longest(values), crawl(values)) };
    },
    // Before memory is full, where it will be; before a crawler that asks by number has come to the end.
    poster: (values) => Math.min(watched(values), values.crawlers > 0 ? 0.8 * crawl(values) : 1.65 * filled(values)),
  },
  vocabulary,
  measures,
  samples,
  readings: (values) => [
    { label: 'Rows', text: grouped(rowsOf(values)) },
    { label: 'Requests to read the whole list', text: grouped(fullRead(values).requests) },
  ],
  theory,
  scenarios: presets,
  code: ({ listing }) => [`listings/${listing}.ts`, 'listing.ts', 'table.ts'],
  history: { label: 'Memory in use, MB', of: { field: 'memory' } },
  build,
});

/** The whole list to one person: the time that lanes share, whatever they do. */
function longest(values: Values): number {
  return secondsOf(firstAnswer({ ...values, listing: 'all' }), values);
}

/** How long it takes until as many whole lists are in memory as will be, or as fit. */
function filled(values: Values): number {
  const { memory, arrivalRate } = values;
  const each = bytesOf(firstAnswer({ ...values, listing: 'all' }), values);
  return Math.min(Math.max(longest(values), LINES / arrivalRate), (memory * 1e6) / (arrivalRate * each));
}

/** Long enough that a crawler has come to the end, however it asks, and while the others use the cores too. */
function crawl(values: Values): number {
  const { crawlers, cores } = values;
  if (crawlers === 0) return 0;
  const { seconds, work } = fullRead({ ...values, listing: 'offset' });
  return Math.min(LONGEST, 1.1 * Math.max(seconds, (crawlers * work) / cores));
}

/** As many requests as are drawn, and until memory has filled twice; or the crawlers’ way to the end. */
function watched(values: Values): number {
  return crawl(values) || Math.max(LINES / values.arrivalRate, 4 * filled(values));
}
