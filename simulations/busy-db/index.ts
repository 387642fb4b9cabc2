import { defineSimulation } from '@under-load/engine';
import { measures, samples } from './measures.ts';
import { build } from './model.ts';
import { parameters, type Values } from './parameters.ts';
import { presets } from './presets.ts';
import { bounds, serviceDemands } from './service-demands.ts';
import { theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

/** Requests that one measured run answers, about. */
const MEASURED = 8000;
/** Rounds of all users that are left out before. */
const WARM_UP = 6;

export default defineSimulation({
  id: 'busy-db',
  version: 1,
  title: 'Who computes',
  summary: 'A page needs two milliseconds of looking up and seventy-eight of formatting. Which machine shall format?',
  card: {
    models:
      'A fixed number of users who ask, wait, look at the answer and ask again. Each request queries a database of so many cores, then has one of so many application servers compute. Both have one line, first come first served.',
    leavesOut: [
      'the round trip of a query, and connections and threads that a waiting request holds',
      'locks, transactions, and memory that runs short',
      'rows of one request that wait on the wire for those of another',
      'prices, and how long it takes to add a server or a larger database',
    ],
    validRange:
      'Computing that takes as long in the database as in the application, and varies as exponential times do. How long a row takes to read, send and add up is an assumption: measure yours.',
    sources: [
      {
        text: 'M. Reiser and S. Lavenberg, Mean-value analysis of closed multichain queuing networks, Journal of the ACM 27(2), 1980',
      },
      {
        text: 'P. Denning and J. Buzen, The operational analysis of queueing network models, ACM Computing Surveys 10(3), 1978',
      },
      {
        text: 'Azure Architecture Center, Busy Database antipattern',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/antipatterns/busy-database/',
      },
    ],
  },
  parameters,
  lead: 'servers',
  clock: {
    unit: 'seconds',
    pace: (values) => 0.75 * total(values),
    shown: (values) => ({ from: steadyFrom(values), until: steadyFrom(values) + 24 * total(values) }),
    measured: (values) => {
      const { application, database, users } = bounds(values);
      const from = steadyFrom(values);
      return { from, until: from + MEASURED / Math.min(application, database, users) };
    },
    poster: (values) => steadyFrom(values) + 15 * total(values),
  },
  vocabulary,
  measures,
  samples,
  readings: (values) => {
    const { application, database, users } = bounds(values);
    return [
      { label: 'The database can do', text: `${perSecond(database)} /s` },
      { label: 'The application can do', text: `${perSecond(application)} /s` },
      { label: 'Users ask, if nobody waits', text: `${perSecond(users)} /s` },
    ];
  },
  theory,
  scenarios: presets,
  code: ({ job, place }) => [`answers/${job}-in-${place}.ts`, 'answer.ts'],
  history: { label: 'The longest line', of: 'longest-line' },
  build,
});

/** Seconds of computing in one request where that is more: lanes share their time, wherever they compute. */
function total(values: Values): number {
  const places = (['database', 'application'] as const).map((place) => serviceDemands({ ...values, place }));
  return Math.max(...places.map(({ application, database }) => application + database));
}

/** By then every user has been round several times, wherever the line is. */
function steadyFrom(values: Values): number {
  return WARM_UP * (values.think + values.users * total(values));
}

function perSecond(rate: number): string {
  return String(rate < 100 ? Math.round(rate * 10) / 10 : Math.round(rate));
}
