import type { FieldWords, Vocabulary } from '@under-load/engine';
import { milliseconds } from '../calls/milliseconds.ts';
import { gauges } from './gauges.ts';

const hidden = (label: string): FieldWords => ({ label, glyph: 'hidden' });

export const vocabulary: Vocabulary = {
  items: { page: { one: 'page', many: 'pages' } },
  spans: {
    line: {
      label: 'waits for a core',
      glyph: 'queued',
      status: 'wait',
      says: ({ edge, item, thing, start, end }, moment) =>
        edge === 'end' && end - start > 0.02
          ? `${moment.label(thing)} begins to work on ${moment.name(item)}, which has waited ${milliseconds(end - start)}.`
          : null,
    },
    work: {
      label: 'is worked on',
      glyph: 'served',
      says: ({ edge, item, thing }, moment) =>
        edge === 'begin' ? `${moment.label(thing)} works on ${moment.name(item)}.` : null,
    },
    connection: { label: 'waits for a connection', glyph: 'queued', status: 'wait' },
    transfer: { label: 'is sent over the link', glyph: 'served' },
    call: {
      label: 'waits for an answer',
      glyph: 'served',
      says: ({ edge, item, thing }, moment) =>
        edge === 'begin' ? `The application asks ${moment.label(thing)} for ${moment.name(item)}.` : null,
    },
    attempt: { label: 'attempt under way', glyph: 'operation' },
  },
  travels: { question: { label: 'asks' }, answer: { label: 'answers' } },
  marks: {
    good: {
      label: 'is there',
      glyph: 'tick',
      status: 'ok',
      says: ({ item, value }, moment) => `The customer has ${moment.name(item)} after ${milliseconds(value)}.`,
    },
    failed: {
      label: 'is given up',
      glyph: 'tick',
      status: 'fail',
      says: ({ item, value }, moment) => `The customer gives ${moment.name(item)} up after ${milliseconds(value)}.`,
    },
  },
  fields: {
    cpu: { label: 'CPU', glyph: 'level' },
    ...Object.fromEntries(Object.keys(gauges).map((name) => [name, hidden(name)])),
  },
};
