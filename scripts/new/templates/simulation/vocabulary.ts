import type { Vocabulary } from '@under-load/engine';

/** How what happens is drawn and said. A kind that is not here cannot be recorded. */
export const vocabulary = {
  items: { request: { one: 'request', many: 'requests' } },
  marks: {
    arrive: {
      label: 'arrives',
      glyph: 'arrival',
      says: ({ item, value }, moment) =>
        `${capital(moment.name(item))} arrives${value > 0 ? ` and finds ${value} before it` : ' and is served at once'}.`,
    },
  },
  spans: {
    wait: { label: 'waits', glyph: 'queued', status: 'wait' },
    serve: {
      label: 'is served',
      glyph: 'served',
      says: ({ edge, item }, moment) => (edge === 'end' ? `${capital(moment.name(item))} is answered.` : null),
    },
  },
} as const satisfies Vocabulary;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
