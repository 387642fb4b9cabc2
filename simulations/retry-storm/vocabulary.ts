import type { MarkMoment, Moment, SpanEdge, TravelEdge, Vocabulary } from '@under-load/engine';
import { BREAKER_STATES } from './ledger.ts';

const callOf = (item: number, moment: Moment) => `call ${moment.payload(item, 'call')}`;
const which = (item: number, moment: Moment) =>
  `attempt ${moment.payload(item, 'attempt')} for ${callOf(item, moment)}`;
const who = ({ thing }: { readonly thing: number }, moment: Moment) =>
  `The ${moment.label(thing)}`.replace('The service', 'Service');
/** A call stands for itself at the client; a service knows it by the attempt that it was asked with. */
const errand = (item: number, moment: Moment) =>
  Number.isNaN(moment.payload(item, 'call')) ? moment.name(item) : callOf(item, moment);

export const vocabulary: Vocabulary = {
  items: { call: { one: 'call', many: 'calls' }, attempt: { one: 'attempt', many: 'attempts' } },
  spans: {
    wait: { label: 'waits', glyph: 'queued' },
    serve: {
      label: 'work',
      glyph: 'served',
      says: ({ edge, item }: SpanEdge, moment: Moment) =>
        edge === 'end' ? `The server is done with ${which(item, moment)}.` : null,
    },
    'serve in vain': {
      label: 'work in vain',
      glyph: 'served',
      status: 'drop',
      says: ({ edge, item }: SpanEdge, moment: Moment) =>
        edge === 'end' ? `The server is done with ${which(item, moment)}. Nobody waits for it any more.` : null,
    },
    outage: {
      label: 'stands still',
      glyph: 'outage',
      status: 'fail',
      says: ({ edge }) =>
        edge === 'begin' ? 'The server stands still.' : 'The server works again, as fast as before.',
    },
  },
  travels: {
    attempt: { label: 'first attempt' },
    retry: {
      label: 'retry',
      status: 'slow',
      says: ({ edge, from, item }: TravelEdge, moment) =>
        edge === 'depart' ? `${who({ thing: from }, moment)} tries again: ${which(item, moment)}.` : null,
    },
    answer: { label: 'answer', status: 'ok' },
    'late answer': { label: 'answer too late', status: 'drop' },
    error: { label: 'error', status: 'fail' },
  },
  marks: {
    call: {
      label: 'call',
      glyph: 'arrival',
      says: ({ item }, moment) => `${moment.name(item)} comes in.`,
    },
    'timed out': {
      label: 'timed out',
      glyph: 'note',
      status: 'wait',
      says: (mark, moment) => `${who(mark, moment)} has waited long enough for ${which(mark.item, moment)}.`,
    },
    fails: {
      label: 'gives up',
      glyph: 'note',
      status: 'fail',
      says: (mark, moment) =>
        `${who(mark, moment)} gives up on ${errand(mark.item, moment)}: that was the last attempt.`,
    },
    pointless: {
      label: 'gives up, deadline past',
      glyph: 'note',
      status: 'drop',
      says: (mark, moment) =>
        `${who(mark, moment)} gives up on ${errand(mark.item, moment)}: whoever asked no longer waits.`,
    },
    'no token': {
      label: 'gives up, budget spent',
      glyph: 'note',
      status: 'drop',
      says: (mark, moment) =>
        `${who(mark, moment)} gives up on ${errand(mark.item, moment)}: no token is left for a retry.`,
    },
    'held back': {
      label: 'held back by the breaker',
      glyph: 'note',
      status: 'drop',
      says: (mark, moment) => `${who(mark, moment)} fails ${errand(mark.item, moment)} at once: its breaker is open.`,
    },
    dropped: {
      label: 'dropped unserved',
      glyph: 'note',
      status: 'drop',
      says: ({ item }, moment) => `The server drops ${which(item, moment)}: its deadline is past.`,
    },
    emptied: {
      label: 'line emptied',
      glyph: 'note',
      says: ({ value }: MarkMoment) => `The server is restarted: ${value} attempts that stood in line are gone.`,
    },
  },
  fields: {
    breaker: {
      label: 'circuit breaker',
      glyph: 'shade',
      values: BREAKER_STATES.map((state) => (state === 'half open' ? 'probe' : state)),
      shades: ['plain', 'drop', 'wait'],
      says: (change, moment) =>
        Number.isNaN(change.before) && change.value === 0
          ? null
          : [
              `The probe was answered: ${who(change, moment).toLowerCase()} closes its breaker.`,
              `${who(change, moment)} opens its breaker.`,
              `${who(change, moment)} half opens its breaker and sends one probe.`,
            ][change.value]!,
    },
    answered: { label: 'answered in time', glyph: 'count', unit: 'ok/s' },
  },
};
