import { choice, number, type ValuesOf } from '@under-load/engine';

export const parameters = {
  resolver: choice({
    label: 'Conflicts are resolved by',
    help: 'What a leader keeps where two writes of one key did not know of each other.',
    default: 'last-write-wins',
    options: {
      'last-write-wins': 'the later time stamp',
      'version-vectors': 'keeping both',
      counter: 'adding up (counters)',
      'or-set': 'additions that stay (sets)',
    },
  }),
  delay: number({
    label: 'Replication delay',
    help: 'How long a write takes from one leader to the other.',
    default: 150,
    min: 1,
    max: 1000,
    step: 1,
    unit: 'ms',
  }),
  cut: number({
    label: 'Link cut for',
    help: 'How long the leaders cannot reach each other, a quarter of the time. What they have to tell waits until the link heals.',
    default: 0,
    min: 0,
    max: 10,
    step: 0.1,
    unit: 's',
  }),
  skew: number({
    label: 'Clock of leader A is ahead by',
    help: 'Time stamps of leader A are too late by this much.',
    default: 0,
    min: 0,
    max: 500,
    step: 10,
    unit: 'ms',
  }),
  routing: choice({
    label: 'A write goes to',
    help: 'The leader that the client is next to, or the one leader that is home to the key.',
    default: 'any',
    options: { any: 'the nearest leader', home: 'the home of its key' },
  }),
  writeRate: number({
    label: 'Writes at each leader',
    help: 'Writes a second by the clients next to each of the two leaders, at moments that do not depend on each other.',
    default: 5,
    min: 0.5,
    max: 1000,
    unit: '/s',
    scale: 'log',
  }),
  keys: number({
    label: 'Keys',
    help: 'Writes go to each of them alike.',
    default: 4,
    min: 1,
    max: 100_000,
    step: 1,
    scale: 'log',
  }),
};

export type Values = ValuesOf<typeof parameters>;
