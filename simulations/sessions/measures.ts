import type { Measure, ParameterValues } from '@under-load/engine';

const during = (incident: string, value: number, values: ParameterValues) =>
  values['incident'] === incident ? value : NaN;

export const measures = {
  loggedOut: {
    label: 'Logged out',
    unit: 'count',
    better: 'lower',
    definition:
      'How often somebody who was logged in has to log in again, because the server finds no session of theirs.',
    of: (tally) => tally.counts['logged out'] ?? 0,
  },
  found: {
    label: 'Requests that find their session',
    unit: 'share',
    better: 'higher',
    definition: 'Of the requests of people who were logged in, the share whose session is found.',
    of: (tally) => {
      const found = tally.counts['found'] ?? 0;
      return found / (found + (tally.counts['logged out'] ?? 0));
    },
  },
  newShare: {
    label: 'Share of the new server',
    unit: 'share',
    better: 'higher',
    definition: 'The share of the requests in the first minute after a server was added that goes to it.',
    of: (tally, values) =>
      during(
        'scale-out',
        (tally.counts['requests to the newest'] ?? 0) / (tally.counts['requests after'] ?? NaN),
        values,
      ),
  },
  accepted: {
    label: 'Accepted after being revoked',
    unit: 'count',
    better: 'lower',
    definition: 'How many requests with a session that has been revoked are still accepted.',
    of: (tally, values) => during('revoke', tally.counts['accepted'] ?? 0, values),
  },
  lookups: {
    label: 'Questions per request',
    unit: 'ratio',
    better: 'lower',
    definition: 'How often a server asks the store of sessions, or whoever renews tokens, divided by all requests.',
    of: (tally) => (tally.counts['lookups'] ?? 0) / (tally.counts['requests'] ?? NaN),
  },
  unanswered: {
    label: 'Requests without an answer',
    unit: 'count',
    better: 'lower',
    definition: 'How many requests come while nobody can say whether their person is logged in.',
    of: (tally) => tally.counts['unanswered'] ?? 0,
  },
  undone: {
    label: 'Changes undone',
    unit: 'count',
    better: 'lower',
    definition:
      'Confirmed changes that are missing from sessions that the store still has after its crash, because they were not on disk.',
    of: (tally, values) =>
      values['logEvery'] === Infinity || values['store'] !== 'shared'
        ? NaN
        : during('store-crash', tally.counts['changes undone'] ?? 0, values),
  },
} as const satisfies Record<string, Measure>;
