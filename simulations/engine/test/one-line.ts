/**
 * One line, one server, exponential everything: the smallest simulation that uses every part of the contract.
 * For tests of the engine alone.
 */
import { defineSimulation, number } from '../src/index.ts';

interface Request {
  readonly item: number;
  readonly arrivedAt: number;
  readonly work: number;
  readonly span: number;
}

const SOURCE = 0;
const SERVER = 1;

export const oneLine = defineSimulation({
  id: 'one-line',
  version: 3,
  title: 'One line',
  summary: 'Requests wait in one line for one server.',
  card: { models: 'M/M/1', leavesOut: [], validRange: 'load below 1', sources: [] },
  parameters: {
    arrivalRate: number({ label: 'Arrival rate', default: 80, min: 1, max: 99, step: 1, unit: '/s' }),
    patience: number({ label: 'Patience', default: Infinity, min: 0, max: 10, unit: 's', unlimited: true }),
  },
  lead: 'arrivalRate',
  clock: {
    unit: 'seconds',
    pace: () => 0.01,
    shown: () => ({ from: 1, until: 4 }),
    measured: () => ({ from: 10, until: 210 }),
    poster: () => 2.5,
  },
  vocabulary: {
    items: { request: { one: 'request', many: 'requests' } },
    spans: {
      wait: {
        label: 'waits',
        glyph: 'queued',
        status: 'wait',
        says: ({ edge, item }, moment) =>
          edge === 'begin'
            ? `${moment.name(item)} joins the line; ${moment.open(SERVER, 'wait').length} are waiting.`
            : null,
      },
      serve: { label: 'is served', glyph: 'served', status: 'ok' },
    },
    marks: { arrival: { label: 'arrives', glyph: 'arrival' } },
    fields: { speed: { label: 'speed', glyph: 'hidden' } },
  },
  measures: {
    meanLatency: {
      label: 'Mean latency',
      unit: 's',
      better: 'lower',
      definition: 'Mean time from arrival to the end of service.',
      of: (tally) => tally.samples['latency']?.mean ?? NaN,
    },
    meanInSystem: {
      label: 'Requests in the system',
      unit: 'count',
      better: 'lower',
      definition: 'Time average of the number waiting or in service.',
      of: (tally) => tally.averages['in system'] ?? NaN,
    },
  },
  actions: { slow: { label: 'Slow down', roles: ['server'] } },
  scenarios: {
    plain: { title: 'Plain', look: 'A line that comes and goes.' },
    busy: { title: 'Busy', look: 'A line that stays.', set: { arrivalRate: 95 } },
    pair: {
      title: 'Two rates',
      look: 'The busier line is longer.',
      lanes: [
        { label: 'calm', set: { arrivalRate: 50 } },
        { label: 'busy', set: { arrivalRate: 90 } },
      ],
    },
  },
  history: { label: 'Waiting', of: 'longest-line' },
  build(world, { arrivalRate }) {
    const arrivals = world.stream('arrivals');
    const work = world.stream('work');
    const line: Request[] = [];
    let slowness = 1;
    let inSystem = 0;
    let busy = false;

    const change = (by: number) => world.level('in system', (inSystem += by));
    const serveNext = () => {
      const request = line.shift();
      busy = request !== undefined;
      if (!request) return;
      world.end(request.span);
      const service = world.begin('serve', SERVER, request.item);
      world.simulator.after(request.work * slowness, () => {
        world.end(service);
        world.sample('latency', world.now - request.arrivedAt);
        change(-1);
        serveNext();
      });
    };
    const next = () => {
      const seconds = work.exponential(0.01);
      const item = world.item('request', { work: seconds });
      world.demand(world.now, seconds);
      world.mark('arrival', SOURCE, item);
      change(1);
      line.push({ item, arrivedAt: world.now, work: seconds, span: world.begin('wait', SERVER, item) });
      if (!busy) serveNext();
      world.simulator.after(arrivals.exponential(1 / arrivalRate), next);
    };
    world.state(SERVER, 'speed', 1);
    world.on('slow', SERVER, (times = 2) => {
      slowness = times;
      world.state(SERVER, 'speed', 1 / times);
    });
    world.simulator.after(arrivals.exponential(1 / arrivalRate), next);
    return {
      scene: {
        kind: 'network',
        things: [
          { id: 'source', role: 'source', label: 'source' },
          { id: 'server', role: 'server', label: 'the server', slots: 1 },
        ],
        links: [[SOURCE, SERVER]],
      },
    };
  },
});
