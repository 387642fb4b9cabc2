import type { MarkMoment, Moment, Vocabulary } from '@under-load/engine';

export const vocabulary = {
  items: { query: { one: 'query', many: 'queries' }, write: { one: 'write', many: 'writes' } },
  marks: {
    scan: {
      label: 'scan',
      glyph: 'note',
      says: ({ item, value }, moment) => `${moment.name(item)} wants ${rows(value)} and scans the table.`,
    },
    seek: {
      label: 'seek',
      glyph: 'note',
      says: ({ item, value }, moment) => `${moment.name(item)} wants ${rows(value)} and seeks through the index.`,
    },
    index: { label: 'index page', glyph: 'look', says: (mark, moment) => `${page(mark, moment)} is read.` },
    next: {
      label: 'next page',
      glyph: 'tick',
      status: 'ok',
      says: (mark, moment) => `${page(mark, moment)} is read, the next in order.`,
    },
    jump: {
      label: 'jump',
      glyph: 'tick',
      status: 'slow',
      says: (mark, moment) => `${page(mark, moment)} is read, after a jump.`,
    },
    write: {
      label: 'page written',
      glyph: 'tick',
      status: 'stale',
      says: (mark, moment) => `${page(mark, moment)} is written.`,
    },
  },
  fields: {
    read: {
      label: 'read',
      glyph: 'shade',
      values: ['not read', 'read in order', 'read by a jump', 'written'],
      shades: ['plain', 'ok', 'slow', 'stale'],
    },
    pages: { label: 'pages read', glyph: 'count' },
  },
} as const satisfies Vocabulary;

/** The page itself, also where a neighbour is drawn for it. */
function page({ thing, value }: MarkMoment, { run }: Moment): string {
  return `Page ${value} of the ${run.scene.things[thing]?.group ?? 'table'}`;
}

function rows(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}
