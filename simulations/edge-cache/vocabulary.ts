import type { MarkMoment, Moment, Vocabulary } from '@under-load/engine';
import { LAYERS, type Layer } from './cache.ts';

const HAS_IT: Readonly<Record<Layer, string>> = {
  browser: 'and has a fresh copy of their own',
  edge: 'and is answered at the edge',
  web: 'and is answered by the web server, with a page it kept',
  app: 'and the application makes the page from what it kept',
  database: 'and nobody has a fresh copy: the database is read',
};

export const vocabulary = {
  items: { request: { one: 'request', many: 'requests' }, copy: { one: 'copy', many: 'copies' } },
  spans: {
    copy: {
      label: 'fresh copy',
      glyph: 'operation',
      status: 'ok',
      inscription: ({ item }, moment) => `v${moment.payload(item, 'version')}`,
    },
    'old copy': {
      label: 'fresh, but replaced',
      glyph: 'operation',
      status: 'stale',
      inscription: () => 'old',
    },
  },
  travels: { ask: { label: 'asks further down' } },
  marks: {
    answer: {
      label: 'answer',
      glyph: 'tick',
      status: 'ok',
      says: (mark, moment) => `${who(mark, moment)} asks, ${HAS_IT[layerOf(mark)]}. It is the newest version.`,
    },
    'old answer': {
      label: 'old answer',
      glyph: 'tick',
      status: 'stale',
      says: (mark, moment) =>
        `${who(mark, moment)} asks, ${HAS_IT[layerOf(mark)]}. It is version ${moment.payload(mark.item, 'version')}, and ${moment.payload(mark.item, 'newest')} has been there for ${seconds(moment.payload(mark.item, 'behind'))}.`,
    },
    change: {
      label: 'the page changes',
      glyph: 'tick',
      status: 'plain',
      says: ({ value }, { run }) =>
        `The page changes: version ${value}. ${run.scenario.parameters['purge'] === true ? 'The copies within reach are deleted; browsers hear nothing.' : 'No copy hears of it.'}`,
    },
  },
} as const satisfies Vocabulary;

const layerOf = ({ value }: MarkMoment): Layer => LAYERS[value] ?? 'database';

/** Readers have names as far as they have lanes. */
function who({ item }: MarkMoment, moment: Moment): string {
  const label = moment.run.scene.things[moment.payload(item, 'reader')];
  return label?.role === 'client' && label.id !== 'others' ? label.label : 'Another reader';
}

const seconds = (time: number): string => `${time < 10 ? Math.round(time * 10) / 10 : Math.round(time)} s`;
