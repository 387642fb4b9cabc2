import type { Moment, SpanEdge, SpanWords, Vocabulary } from '@under-load/engine';

const numberOf = (item: number, moment: Moment) => String(moment.payload(item, 'number'));

const operation = (label: string, more: Partial<SpanWords>): SpanWords => ({ label, glyph: 'operation', ...more });

type Say = (edge: SpanEdge, moment: Moment) => string | null;
const ends =
  (say: Say): Say =>
  (edge, moment) =>
    edge.edge === 'end' ? say(edge, moment) : null;

export const vocabulary: Vocabulary = {
  items: { write: { one: 'write', many: 'writes' }, read: { one: 'read', many: 'reads' } },
  spans: {
    write: operation('write', {
      inscription: ({ item }, moment) => numberOf(item, moment),
      says: ends(({ thing, item }, moment) => {
        const { followers, layout } = moment.run.scenario.parameters;
        const done = `${moment.label(thing)} has carried out write ${numberOf(item, moment)}`;
        if (layout === 'shares') return `${done}. It concerns no other machine.`;
        return `${done}. ${followers === 1 ? 'Its follower has' : `All ${followers as number} followers have`} to do the same.`;
      }),
    }),
    copy: operation('copy of a write', {
      inscription: ({ item }, moment) => numberOf(item, moment),
      says: ends(
        ({ thing, item }, moment) => `${moment.label(thing)} has carried out write ${numberOf(item, moment)} too.`,
      ),
    }),
    read: operation('read', {
      status: 'ok',
      says: ends(({ thing, item, at }, moment) => {
        const milliseconds = (at - moment.run.items.bornAt[item]!) * 1000;
        return `${moment.label(thing)} answers read ${numberOf(item, moment)}, ${Math.round(milliseconds * 10) / 10} ms after it came.`;
      }),
    }),
  },
  travels: { entry: { label: 'entry of the log' } },
  fields: { behind: { label: 'writes that some follower has not carried out', glyph: 'hidden' } },
};
