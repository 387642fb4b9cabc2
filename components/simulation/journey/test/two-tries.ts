/** One request in full: a first attempt that is lost, a second that waits, is served, and asks a database on the way. */
import { defineSimulation, number } from '@under-load/engine';

const [CLIENT, SERVER, DATABASE] = [0, 1, 2];

export const twoTries = defineSimulation({
  id: 'two-tries',
  version: 1,
  title: 'Two tries',
  summary: 'A request is tried twice.',
  card: { models: 'one request', leavesOut: [], validRange: 'any', sources: [] },
  parameters: { wait: number({ label: 'Wait', default: 2, min: 1, max: 5, step: 1, unit: 's' }) },
  lead: 'wait',
  clock: {
    unit: 'seconds',
    pace: () => 1,
    shown: () => ({ from: 0, until: 20 }),
    measured: () => ({ from: 0, until: 20 }),
    poster: () => 5,
    deterministic: true,
  },
  vocabulary: {
    items: {
      request: { one: 'request', many: 'requests' },
      attempt: { one: 'attempt', many: 'attempts' },
      query: { one: 'query', many: 'queries' },
    },
    travels: {
      send: {
        label: 'on its way',
        says: ({ edge, item }, moment) => (edge === 'lost' ? `${moment.name(item)} is lost.` : null),
      },
    },
    spans: {
      wait: { label: 'waits', glyph: 'queued', status: 'wait' },
      serve: { label: 'is served', glyph: 'served' },
    },
    marks: {
      done: { label: 'is done', glyph: 'tick', says: ({ item }, moment) => `${moment.name(item)} is answered.` },
    },
  },
  measures: {
    none: { label: 'None', unit: 'count', better: 'lower', definition: 'Nothing.', of: () => 0 },
  },
  scenarios: { plain: { title: 'Plain', look: 'Two tries.' } },
  history: { label: 'Waiting', of: 'longest-line' },
  build(world, { wait }) {
    world.demand(1);
    const request = world.item('request');
    const first = world.item('attempt', {}, request);
    const second = world.item('attempt', {}, request);
    const other = world.item('request');
    const query = world.item('query', {}, second);
    world.travel('send', CLIENT, SERVER, first, 1, 2, true);
    world.travel('send', CLIENT, SERVER, second, 4, 5);
    world.span('serve', SERVER, other, 3, 5 + wait);
    world.span('wait', SERVER, second, 5, 5 + wait);
    world.span('serve', SERVER, second, 5 + wait, 9 + wait);
    world.travel('send', SERVER, DATABASE, query, 6 + wait, 7 + wait);
    world.span('serve', DATABASE, query, 7 + wait, 25);
    world.simulator.at(9 + wait, () => world.mark('done', CLIENT, request));
    return {
      scene: {
        kind: 'network',
        things: [
          { id: 'client', role: 'client', label: 'client' },
          { id: 'server', role: 'server', label: 'server' },
          { id: 'database', role: 'store', label: 'database' },
        ],
        links: [
          [CLIENT, SERVER],
          [SERVER, DATABASE],
        ],
      },
    };
  },
});
