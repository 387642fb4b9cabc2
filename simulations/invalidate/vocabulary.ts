import type { MarkMoment, Moment, Vocabulary } from '@under-load/engine';

export const vocabulary = {
  items: { read: { one: 'read', many: 'reads' }, write: { one: 'write', many: 'writes' } },
  marks: {
    hit: { label: 'found', glyph: 'tick', status: 'ok', says: sayHit },
    miss: { label: 'asks the database', glyph: 'tick', status: 'fail', says: sayMiss },
    write: { label: 'write', glyph: 'note', status: 'stale', says: sayWrite },
    reorder: {
      label: 'write that reorders',
      glyph: 'note',
      status: 'stale',
      says: (mark, moment) =>
        `${changes(mark, moment)}, and with it the order of lists. ${entries(mark.value)} of those it is in, and of itself, ${mark.value === 1 ? 'is' : 'are'} deleted.`,
    },
  },
  fields: {
    entry: {
      label: 'entry',
      glyph: 'shade',
      values: ['not in the cache', 'in the cache', 'deleted by the latest write'],
      shades: ['plain', 'ok', 'fail'],
    },
    kept: { label: 'in the cache', glyph: 'hidden', unit: '%' },
  },
} as const satisfies Vocabulary;

function sayHit({ item, value }: MarkMoment, moment: Moment): string {
  const what = keepsObjects(moment) ? `list ${value}, and it and all its objects are in the cache` : foundResult(value);
  return `${moment.name(item)} wants ${what}.`;
}

const foundResult = (query: number) => `result ${query}, and the cache has it`;

function sayMiss({ item, value }: MarkMoment, moment: Moment): string {
  const who = moment.name(item);
  const rows = moment.payload(item, 'rows');
  const asked = `the database reads ${rows} ${rows === 1 ? 'row' : 'rows'}`;
  if (!keepsObjects(moment)) return `${who} wants result ${value}. The cache lacks it; ${asked}.`;
  return `${who} wants list ${value}. The cache has ${moment.payload(item, 'hits')} of its objects; ${asked}.`;
}

function sayWrite(mark: MarkMoment, moment: Moment): string {
  const { scheme } = moment.run.scenario.parameters;
  const gone = mark.value;
  if (scheme === 'objects')
    return `${changes(mark, moment)}. ${gone === 1 ? 'Its object is deleted' : 'Its object was not in the cache anyway'}.`;
  if (scheme === 'table')
    return `${changes(mark, moment)}, and the whole cache is emptied: ${gone} ${gone === 1 ? 'result goes' : 'results go'}.`;
  const within = moment.payload(mark.item, 'within');
  return `${changes(mark, moment)}, which is in ${within} ${within === 1 ? 'result' : 'results'}. Those that are in the cache are deleted: ${gone}.`;
}

const changes = ({ item }: MarkMoment, moment: Moment) =>
  `${moment.name(item)} changes row ${moment.payload(item, 'row')}`;

const entries = (count: number) => `${count} ${count === 1 ? 'entry' : 'entries'}`;

const keepsObjects = (moment: Moment) => moment.run.scenario.parameters['scheme'] === 'objects';
