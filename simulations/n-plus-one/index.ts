import { defineSimulation } from '@under-load/engine';
import { measures, samples } from './measures.ts';
import { build } from './model.ts';
import { pageCost } from './page-cost.ts';
import { parameters, type Values } from './parameters.ts';
import { presets } from './presets.ts';
import { theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

/** Pages that one measured run answers: their times hardly vary. */
const MEASURED = 200;

export default defineSimulation({
  id: 'n-plus-one',
  version: 1,
  title: 'A query for each',
  summary: 'A page lists orders and needs something more of each. Ask once for each, once for all, or once a table?',
  card: {
    models:
      'Pages asked for at random, a pool of connections, and a database with several cores. A page holds one connection and sends its queries one after the other.',
    leavesOut: [
      'the time that the application computes',
      'the width of rows and the bandwidth of the network',
      'locks, transactions and connections that fail',
      'caches of the database: every query costs the same',
    ],
    validRange: 'Queries of about equal cost. A query without an index costs far more than its round trip.',
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
    pace: (values) => slowest(values) / 26,
    shown: (values) => ({ from: 20 * slowest(values), until: 24 * slowest(values) }),
    measured: (values) => {
      const from = 20 * slowest(values) + 20 / values.arrivalRate;
      return { from, until: from + MEASURED / values.arrivalRate };
    },
    poster: (values) => 21.5 * slowest(values),
  },
  vocabulary,
  measures,
  samples,
  readings: (values) => {
    const { queries, time } = pageCost(values);
    return [
      { label: 'Queries of a page', text: String(queries) },
      { label: 'Pages that the pool can carry', text: `${Math.round(values.connections / time)} /s` },
    ];
  },
  theory,
  scenarios: presets,
  code: ({ access }) => [`access/${access}.ts`, 'access.ts'],
  history: { label: 'Connections in use', of: { field: 'inUse' } },
  build,
});

/** A page that asks for each order: the time that lanes share, whatever they do. */
function slowest(values: Values): number {
  return pageCost({ ...values, access: 'lazy' }).time;
}
