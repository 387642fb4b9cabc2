import { defineSimulation } from '@under-load/engine';
import { measures } from './measures.ts';
import { build } from './model.ts';
import { parameters, type Values } from './parameters.ts';
import { presets } from './presets.ts';
import { resultsPerRow, theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

export default defineSimulation({
  id: 'invalidate',
  version: 1,
  title: 'What a write deletes',
  summary: 'A row has changed. Which entries of the cache are old now, and what does it cost to fetch them again?',
  card: {
    models:
      'Queries with fixed results of so many rows each, asked at random moments (Poisson), and writes to one row each, all rows alike. A read brings all it lacks into the cache; a write deletes at once what it made old.',
    leavesOut: [
      'the time a read of the database takes, and other reads of the same entry meanwhile',
      'entries that are evicted or expire, and room',
      'favourite queries and rows that are written more often than others',
      'what it takes to know in which results a row is, and rows that a write moves into a result',
    ],
    validRange: 'Reads and writes that do not wait for each other. Rows are spread over results as evenly as can be.',
    sources: [
      {
        text: 'MySQL 5.7 Reference Manual, How the Query Cache Operates',
        url: 'https://dev.mysql.com/doc/refman/5.7/en/query-cache-operation.html',
      },
      { text: 'Wolff, Poisson Arrivals See Time Averages, Operations Research 30(2), 1982' },
    ],
  },
  parameters,
  lead: 'writeRate',
  clock: {
    unit: 'seconds',
    pace: (values) => watched(values) / 24,
    shown: (values) => ({ from: warmUp(values), until: warmUp(values) + watched(values) }),
    measured: (values) => ({ from: warmUp(values), until: warmUp(values) + measured(values) }),
    poster: (values) => warmUp(values) + 0.5 * watched(values),
  },
  vocabulary,
  measures,
  readings: (values) => [{ label: 'Each row is in', text: `${rounded(resultsPerRow(values))} results` }],
  theory,
  scenarios: presets,
  code: ({ scheme }) => [`schemes/${scheme}.ts`, ...(scheme === 'objects' ? [] : ['schemes/read-result.ts'])],
  history: { label: 'Of the cache, %', of: { field: 'kept' } },
  build,
});

/** In seconds: some forty reads, which then are followed by a few writes or by many. */
const watched = ({ queries, readRate }: Values) => 40 / (queries * readRate);

/** All is there at first. An entry has forgotten that once it has been read a few times. */
const warmUp = ({ readRate }: Values) => 10 / readRate;

const EVENTS = 40_000;
const measured = ({ queries, readRate, writeRate }: Values) =>
  Math.max(20 / readRate, EVENTS / (queries * readRate + writeRate));

const rounded = (x: number) => Math.round(x * 10) / 10;
