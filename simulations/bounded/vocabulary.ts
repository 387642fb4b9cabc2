import type { Vocabulary } from '@under-load/engine';

export const vocabulary = {
  items: { request: { one: 'request', many: 'requests' } },
  marks: {
    arrive: { label: 'arrives', glyph: 'arrival' },
    return: {
      label: 'comes back',
      glyph: 'arrival',
      says: ({ item, value }, moment) => `${moment.name(item)} is asked again, attempt ${value}.`,
    },
    join: {
      label: 'joins',
      glyph: 'choice',
      says: ({ item, value }, moment) =>
        value === 0 ? `${moment.name(item)} finds the server free.` : `${moment.name(item)} joins behind ${value}.`,
    },
    refuse: {
      label: 'is refused',
      glyph: 'tick',
      status: 'fail',
      says: ({ item, value }, moment) =>
        `${moment.name(item)} finds ${value} inside, no room, and is answered 503 at once.`,
    },
    drop: {
      label: 'is dropped',
      glyph: 'tick',
      status: 'fail',
      says: ({ item, value }, moment) =>
        `${moment.name(item)} has waited longest, ${milliseconds(value)}, and is dropped to make room.`,
    },
    hold: {
      label: 'is held',
      glyph: 'tick',
      status: 'wait',
      says: ({ item, value }, moment) =>
        `${moment.name(item)} finds no room; producer ${value} keeps it and makes no other.`,
    },
    'in time': {
      label: 'is answered in time',
      glyph: 'tick',
      status: 'ok',
      says: ({ item, value }, moment) =>
        `The server is done with ${moment.name(item)}, ${milliseconds(value)} after it was asked: in time.`,
    },
    late: {
      label: 'is answered too late',
      glyph: 'tick',
      status: 'slow',
      says: ({ item, value }, moment) =>
        `The server is done with ${moment.name(item)} after ${milliseconds(value)}. Nobody waits for it any more.`,
    },
  },
  spans: {
    wait: { label: 'waits', glyph: 'queued', status: 'wait' },
    held: { label: 'is held by its producer', glyph: 'queued', status: 'wait' },
    serve: { label: 'is served', glyph: 'served' },
  },
  fields: {
    useful: { label: 'answered in time', glyph: 'count', unit: 'in time' },
  },
} as const satisfies Vocabulary;

function milliseconds(seconds: number): string {
  return `${Math.round(seconds * 1000)} ms`;
}
