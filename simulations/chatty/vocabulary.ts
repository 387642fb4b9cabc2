import type { Vocabulary } from '@under-load/engine';

export const vocabulary = {
  items: { operation: { one: 'operation', many: 'operations' } },
  marks: {
    arrive: { label: 'begins', glyph: 'arrival' },
    done: {
      label: 'is done',
      glyph: 'tick',
      status: 'ok',
      says: ({ item, thing, value }, moment) =>
        `${capital(moment.label(thing))} has ${moment.name(item)} done after ${milliseconds(value)}.`,
    },
  },
  spans: {
    operation: {
      label: 'operation under way',
      glyph: 'operation',
      says: ({ edge, item, thing }, moment) =>
        edge === 'begin' ? `${capital(moment.label(thing))} begins ${moment.name(item)}.` : null,
    },
  },
  travels: {
    question: {
      label: 'call',
      says: ({ edge, from }, moment) =>
        edge === 'depart' ? `${capital(moment.label(from))} calls the service.` : null,
    },
    answer: { label: 'answer' },
  },
  fields: { underWay: { label: 'operations under way', glyph: 'hidden' } },
} as const satisfies Vocabulary;

function milliseconds(seconds: number): string {
  const shown = seconds * 1000;
  return `${shown < 10 ? Math.round(shown * 10) / 10 : Math.round(shown)} ms`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
