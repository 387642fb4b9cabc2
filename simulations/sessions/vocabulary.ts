import type { MarkMoment, Moment, Vocabulary } from '@under-load/engine';

export const vocabulary = {
  items: { request: { one: 'request', many: 'requests' }, session: { one: 'session', many: 'sessions' } },
  marks: {
    ask: { label: 'asks', glyph: 'arrival' },
    found: { label: 'session found', glyph: 'choice', says: sayFound },
    missing: {
      label: 'logged out',
      glyph: 'choice',
      status: 'fail',
      says: (mark, moment) => `${goes(mark, moment)}, which finds no session of theirs: they have to log in again.`,
    },
    login: {
      label: 'logs in',
      glyph: 'choice',
      says: (mark, moment) => `${goes(mark, moment)}: they have just come, and log in.`,
    },
    accepted: {
      label: 'accepted though revoked',
      glyph: 'choice',
      status: 'stale',
      says: (mark, moment) =>
        `${goes(mark, moment)}. Their session has been revoked, but their token is still valid, and it is accepted.`,
    },
    refused: {
      label: 'refused, revoked',
      glyph: 'choice',
      status: 'ok',
      says: (mark, moment) => `${goes(mark, moment)}, which hears that their session has been revoked, and refuses it.`,
    },
    unanswered: {
      label: 'without an answer',
      glyph: 'choice',
      status: 'fail',
      says: (mark, moment) => `${goes(mark, moment)}. Nobody can say whether they are logged in.`,
    },
    down: {
      label: 'server down',
      glyph: 'note',
      status: 'fail',
      says: ({ thing, value }, moment) =>
        `${moment.label(thing)} goes down${value > 0 ? `, and ${sessions(value)} with it` : ''}.`,
    },
    'store down': {
      label: 'store down',
      glyph: 'note',
      status: 'fail',
      says: ({ value }) =>
        `The store of sessions crashes. ${value > 0 ? `${capital(sessions(value))} will not come back.` : 'Its log has them all.'}`,
    },
    up: {
      label: 'up',
      glyph: 'note',
      status: 'ok',
      says: ({ thing }, moment) => `${moment.label(thing)} is up.`,
    },
    revoke: {
      label: 'session revoked',
      glyph: 'note',
      status: 'stale',
      says: ({ value }) => `The session of person ${value} is revoked.`,
    },
  },
  spans: { session: { label: 'session', glyph: 'served' } },
  fields: {
    presence: {
      label: 'presence',
      glyph: 'shade',
      values: ['not there yet', 'up', 'out of service'],
      shades: ['drop', 'plain', 'fail'],
    },
    lost: { label: 'sessions lost', glyph: 'count', unit: 'lost' },
    loggedOut: { label: 'logged out so far', glyph: 'hidden' },
  },
} as const satisfies Vocabulary;

function sayFound(mark: MarkMoment, moment: Moment): string {
  const how = {
    local: 'which has their session',
    sticky: 'where their cookie points',
    shared: 'which asks the store for their session',
    token: 'which checks the signature of their token',
  }[String(moment.run.scenario.parameters['store'])];
  return `${goes(mark, moment)}, ${how ?? 'which knows them'}.`;
}

function goes({ item, thing }: MarkMoment, moment: Moment): string {
  const person = moment.payload(item, 'person');
  return `${moment.name(item)} of person ${person} goes to ${moment.label(thing)}`;
}

const sessions = (count: number) => `${count} ${count === 1 ? 'session' : 'sessions'}`;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
