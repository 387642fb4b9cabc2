import type { Preset } from '@under-load/engine';

const LAZY = { label: 'A query for each order', set: { access: 'lazy' } } as const;
const JOIN = { label: 'One join', set: { access: 'join' } } as const;
const BATCHED = { label: 'A query for each table', set: { access: 'batched' } } as const;

export const presets = {
  'fifty-orders': {
    title: 'A page with fifty orders',
    look: 'Above, each tooth is a question and its answer, and the connection is held through all of them. Below there is one.',
    lanes: [LAZY, JOIN],
  },
  'same-rack': {
    title: 'On the developer’s machine, or nearly',
    look: 'Round trips of a twentieth of a millisecond: fifty-one of them are a page in a blink.',
    set: { rtt: 0.05 },
    lanes: [LAZY, JOIN],
  },
  'other-region': {
    title: 'The database moves to another region',
    look: 'The code is the same. Every question now takes ten times as long to get there and back.',
    set: { rtt: 5 },
    lanes: [LAZY, JOIN],
  },
  'more-connections': {
    title: 'The first repair: more connections',
    look: 'Three times the connections, and the queue before them is gone. A page takes as long as ever.',
    set: { rtt: 5, arrivalRate: 90 },
    lanes: [
      { label: '20 connections', set: { access: 'lazy', connections: 20 } },
      { label: '60 connections', set: { access: 'lazy', connections: 60 } },
      { label: '20 connections, one join', set: { access: 'join', connections: 20 } },
    ],
  },
  'giant-join': {
    title: 'The second repair: one join for everything',
    look: 'Ten lines and ten shipments for each order: the join returns every pair of them.',
    set: { tables: 2, childrenEach: 10 },
    lanes: [LAZY, JOIN, BATCHED],
  },
  'three-orders': {
    title: 'Three orders, nearby',
    look: 'Four questions of a quarter of a millisecond. Nobody will ever notice.',
    set: { orders: 3, rtt: 0.05 },
    lanes: [LAZY, JOIN],
  },
} as const satisfies Record<string, Preset>;
