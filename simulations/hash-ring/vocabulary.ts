import type { Vocabulary } from '@under-load/engine';

export const vocabulary = {
  items: { lookup: { one: 'lookup', many: 'lookups' } },
  marks: {
    hit: {
      label: 'hit',
      glyph: 'tick',
      status: 'ok',
      says: ({ thing, value }, moment) =>
        `${moment.label(thing)} is looked up at ${moment.label(value)}, which has it.`,
    },
    miss: {
      label: 'miss',
      glyph: 'tick',
      status: 'fail',
      says: ({ thing, value }, moment) =>
        `${moment.label(thing)} is looked up at ${moment.label(value)}, which never saw it: a miss, and one more read of the database.`,
    },
    move: { label: 'moves', glyph: 'tick', status: 'stale' },
    change: {
      label: 'joins or leaves',
      glyph: 'note',
      says: ({ thing, value }, moment) =>
        `${moment.label(thing)} ${moment.state(thing, 'present') === 1 ? 'joins' : 'leaves'}, and ${Math.round(value * 1000) / 10} % of all keys change servers.`,
    },
  },
  fields: {
    present: { label: 'present', glyph: 'shade', values: ['away', 'here'], shades: ['drop', 'plain'] },
    share: { label: 'share of the keys', glyph: 'count', unit: '%' },
    owner: { label: 'owner', glyph: 'owner' },
    cold: { label: 'not yet at its owner', glyph: 'hidden' },
  },
} as const satisfies Vocabulary;
