import type { Preset } from '@under-load/engine';
import { antipatterns, names, type AntipatternName } from './faults.ts';

const look: Readonly<Record<AntipatternName, string>> = {
  'n-plus-one': 'The orders store is busy with many small queries, one for each line of an order.',
  chatty: 'The front end is busy with calls, and each page crosses the country many times.',
  unbounded: 'Each customer gets all orders ever made: the link carries them and the application reads them.',
  inefficient: 'The application compares every offer with every other.',
  'busy-database': 'The orders store writes pages; the application has little left to do.',
  'no-caching': 'The orders store answers the same questions over and over.',
  'monolithic-persistence': 'Orders wait behind logs in the same store.',
  'improper-instantiation': 'Each call takes a port for itself, and leaves it resting.',
  'busy-front-end': 'Pages wait behind pictures and invoices at the front end.',
  'noisy-neighbour': 'The exports of one tenant hold the connections that all need.',
  'synchronous-io': 'Every thread waits for an answer, the processors for a thread.',
  'retry-storm': 'The store stood still for two seconds, long ago. Attempts that nobody waits for keep the shop busy.',
  'extraneous-fetching': 'The link carries columns that no page shows.',
};

const compared = (name: AntipatternName): Preset => ({
  title: antipatterns[name].label,
  look: look[name],
  set: { fault: name },
  lanes: [
    { label: 'As it is', set: { fix: 'none' } },
    { label: 'Repaired', set: { fix: name } },
  ],
  lead: 'fix',
});

export const presets: Readonly<Record<string, Preset>> = {
  healthy: { title: 'A shop in good health', look: 'Nothing is written badly, and nothing waits for long.' },
  ...Object.fromEntries(names.map((name) => [name, compared(name)])),
};
