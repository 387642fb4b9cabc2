/** A lesson's model, for what only a recorded run can show: eight servers, one line, a script and some records for each request. */
import { defineSimulation, number, Station } from '../src/index.ts';
import type { Simulation } from '../src/index.ts';

const SERVERS = 8;
const LOAD = 0.8;
const THING = 0;

export interface Lesson {
  readonly requests: number;
  /** Of simulated time; the whole run is watched. */
  readonly seconds: number;
  /**
   * `story`: its item, its arrival, its wait and its service, two of which are opened and closed. `marks`: that it came,
   * began and ended, and nothing else.
   */
  readonly records?: 'story' | 'marks';
}

/** Of a story. */
export const RECORDS_A_REQUEST = 4;

export function lesson({ requests, seconds, records = 'story' }: Lesson): Simulation {
  const arrivalRate = requests / seconds;
  const serviceTime = (LOAD * SERVERS) / arrivalRate;
  return defineSimulation({
    id: 'lesson',
    version: 1,
    title: 'Eight servers',
    summary: 'For measuring what a recording costs.',
    card: { models: 'M/M/8', leavesOut: [], validRange: 'any', sources: [] },
    parameters: {
      rate: number({ label: 'Rate', default: arrivalRate, min: 0.001, max: 1e6, step: 0.001, unit: '/s' }),
    },
    lead: 'rate',
    clock: {
      unit: 'seconds',
      pace: () => 1,
      shown: () => ({ from: 0, until: seconds }),
      measured: () => ({ from: 0, until: seconds }),
      poster: () => seconds / 2,
    },
    vocabulary: {
      items: { request: { one: 'request', many: 'requests' } },
      spans: {
        wait: { label: 'waits', glyph: 'queued', status: 'wait' },
        serve: { label: 'is served', glyph: 'served', status: 'ok' },
      },
      marks: {
        arrival: { label: 'arrives', glyph: 'arrival' },
        begin: { label: 'is begun', glyph: 'tick' },
        end: { label: 'is done', glyph: 'tick' },
      },
    },
    measures: {
      latency: {
        label: 'Mean latency',
        unit: 's',
        better: 'lower',
        definition: 'Mean time from arrival to departure.',
        of: (tally) => tally.samples['latency']?.mean ?? NaN,
      },
    },
    actions: { slow: { label: 'Slow down', roles: ['server'] } },
    scenarios: { plain: { title: 'Plain', look: 'Lines.' } },
    history: { label: 'In system', of: 'in-system' },
    build(world, { rate }) {
      const { simulator } = world;
      const arrivals = world.stream('arrivals');
      const work = world.stream('work');
      const station = new Station(simulator, { slots: SERVERS });
      let factor = 1;
      function* request() {
        const item = world.item('request');
        const since = world.now;
        world.mark('arrival', THING, item);
        const wait = world.begin('wait', THING, item);
        yield station;
        world.end(wait);
        const service = world.begin('serve', THING, item);
        yield factor * work.exponential(serviceTime);
        world.end(service);
        station.release();
        world.sample('latency', world.now - since);
      }
      let number = 0;
      function* marked() {
        const item = number++;
        const since = world.now;
        world.mark('arrival', THING, item);
        yield station;
        world.mark('begin', THING, item);
        yield factor * work.exponential(serviceTime);
        world.mark('end', THING, item);
        station.release();
        world.sample('latency', world.now - since);
      }
      const script = records === 'story' ? request : marked;
      function* source() {
        for (;;) {
          yield arrivals.exponential(1 / rate);
          simulator.spawn(script());
        }
      }
      simulator.spawn(source());
      world.on('slow', THING, () => (factor = 4));
      return {
        scene: { kind: 'network', things: [{ id: 'servers', role: 'server', label: 'the servers' }], links: [] },
      };
    },
  });
}
