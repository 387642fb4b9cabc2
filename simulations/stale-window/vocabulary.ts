import type { MarkMoment, Moment, SpanEdge, SpanWords, Vocabulary } from '@under-load/engine';

const version = ({ item }: SpanEdge | MarkMoment, moment: Moment): string => `v${moment.payload(item, 'version')}`;

const bar = (label: string, more: Partial<SpanWords> = {}): SpanWords => ({
  label,
  glyph: 'operation',
  inscription: version,
  ...more,
});

export const vocabulary: Vocabulary = {
  items: {
    read: { one: 'read', many: 'reads' },
    write: { one: 'write', many: 'writes' },
    answer: { one: 'value', many: 'values' },
    copy: { one: 'copy', many: 'copies' },
  },
  spans: {
    version: bar('version in the database'),
    entry: bar('entry, as the database has it', { status: 'ok' }),
    'old entry': bar('entry that is old', { status: 'stale' }),
    holds: bar('loaded, on its way to the cache'),
    tells: bar('written, and the cache does not know', { status: 'wait' }),
  },
  travels: {
    load: { label: 'load' },
    set: { label: 'value to store' },
    write: { label: 'write' },
    tell: { label: 'news of a write' },
  },
  marks: {
    read: { label: 'read', glyph: 'arrival' },
    hit: { label: 'hit', glyph: 'tick' },
    stale: {
      label: 'stale read',
      glyph: 'tick',
      status: 'stale',
      says: (mark, moment) =>
        `A read is told ${version(mark, moment)} by the cache. There has been a newer one for ${lasting(moment.payload(mark.item, 'behind'))}; the database has v${moment.payload(mark.item, 'newest')}.`,
    },
    miss: {
      label: 'miss',
      glyph: 'tick',
      status: 'fail',
      says: ({ value }) => `A read finds nothing in the cache. The application loads v${value} from the database.`,
    },
    write: {
      label: 'write',
      glyph: 'arrival',
      says: ({ value }) => `The application writes v${value} to the database.`,
    },
    put: { label: 'put in', glyph: 'note', says: ({ value }) => `The application puts v${value} into the cache.` },
    old: {
      label: 'old value put in',
      glyph: 'tick',
      status: 'stale',
      says: ({ value }) =>
        `The application puts v${value} into the cache, though the writer of a newer version has been there before.`,
    },
    refuse: {
      label: 'old value refused',
      glyph: 'tick',
      status: 'ok',
      says: ({ value }, { run }) =>
        run.scenario.parameters['path'] === 'lease'
          ? `The application brings v${value}, and the cache refuses it: its lease has been void since the deletion.`
          : `The application brings v${value}, and the cache refuses it: it holds a newer one.`,
    },
    delete: {
      label: 'entry deleted',
      glyph: 'tick',
      says: ({ value }) => `The writer of v${value} deletes the entry from the cache.`,
    },
    expire: {
      label: 'entry expires',
      glyph: 'tick',
      says: ({ value }) => `The entry with v${value} expires.`,
    },
  },
};

function lasting(time: number): string {
  return time < 1
    ? `${Math.round(1000 * time)} ms`
    : `${Math.round(time < 10 ? 10 * time : time) / (time < 10 ? 10 : 1)} s`;
}
