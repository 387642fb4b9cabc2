import { defineSimulation } from '@under-load/engine';
import { measures, samples } from './measures.ts';
import { build } from './model.ts';
import { parameters, type Values } from './parameters.ts';
import { presets } from './presets.ts';
import { theory } from './theory.ts';
import { vocabulary } from './vocabulary.ts';

/** Seconds of orders and logs in one measured run, of a log that takes ten milliseconds. */
const MEASURED = 100;

export default defineSimulation({
  id: 'mono-store',
  version: 1,
  title: 'Large and small in one line',
  summary: 'Orders are many and small, log entries few and large. Should they share a store?',
  card: {
    models:
      'Two Poisson streams of writes, of different size, and stores with one line each. Work is exponential. However many stores there are, all together are as fast as one.',
    leavesOut: [
      'reads, locks, transactions, and a store that takes several writes at a time',
      'an order and its log entry that have to be written together, or not at all',
      'what a second store costs to run: backups, upgrades, somebody who knows it',
    ],
    validRange:
      'Stores whose line is worked off in the order of coming. A store that shares its time among all writes lets small ones through sooner.',
    sources: [
      {
        text: 'Azure Architecture Center, Monolithic Persistence antipattern',
        url: 'https://learn.microsoft.com/en-us/azure/architecture/antipatterns/monolithic-persistence/',
      },
      { text: 'Kleinrock, Queueing Systems, volume 1, 1975, section 5.6' },
    ],
  },
  parameters,
  lead: 'logRate',
  clock: {
    unit: 'seconds',
    pace: (values) => slot(values) / 3,
    shown: (values) => ({ from: watchedFrom(values), until: watchedFrom(values) + 8 * slot(values) }),
    measured: (values) => ({ from: settled(values), until: settled(values) + (MEASURED * values.logTime) / 10 }),
    poster: (values) => watchedFrom(values) + 6.5 * slot(values),
  },
  vocabulary,
  measures,
  samples,
  readings: ({ orderRate, orderTime, logRate, logTime, machine }) => [
    {
      label: 'Work that comes',
      text: `${Math.round((orderRate * orderTime + logRate * logTime) / 10 / machine)} % of the machine`,
    },
  ],
  theory,
  scenarios: presets,
  code: ({ stores }) => [`placements/${stores}.ts`, 'placement.ts', 'store.ts'],
  history: { label: 'Writes at the busiest store', of: { field: 'inside' } },
  build,
});

/** The time of one log write on the whole machine. */
const slot = ({ logTime }: Values): number => logTime / 1000;

/** Until a line with large work in it has forgotten that it began empty: a thousand large writes. */
const settled = (values: Values): number => 1000 * slot(values);

/** A stretch with several large writes in it. */
const watchedFrom = (values: Values): number => 330 * slot(values);
