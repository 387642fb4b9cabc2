/**
 * A model for measuring the stage alone: four clients send to eight servers over links on which every message takes as
 * long as a thousand of them take to be sent, so that from then on a thousand are always under way. Nobody serves them.
 */
import type { Model, World } from '@under-load/engine';

const CLIENTS = 4;
const SERVERS = 8;
/** Messages a second; each is under way for one second. */
const RATE = 1000;
const UNTIL = 8;

export const thousandInMotion: Model = {
  id: 'thousand-in-motion',
  version: 1,
  title: 'A thousand messages under way',
  parameters: {
    seconds: { kind: 'number', label: 'Length', default: UNTIL, min: 1, max: UNTIL, step: 1, scale: 'linear' },
  },
  lead: 'seconds',
  clock: {
    unit: 'seconds',
    pace: () => 1,
    shown: () => ({ from: 2, until: UNTIL }),
    measured: () => ({ from: 2, until: UNTIL }),
    poster: () => 2,
  },
  vocabulary: {
    items: { message: { one: 'message', many: 'messages' } },
    travels: { message: { label: 'on its way' } },
  },
  measures: {
    sent: {
      label: 'Sent',
      unit: '/s',
      better: 'neither',
      definition: 'Messages that were sent, a second.',
      of: (tally) => tally.rate('sent'),
    },
  },
  history: { label: 'Under way', of: 'in-system' },
  build(world: World) {
    const send = (count: number): void => {
      const item = world.item('message');
      const { now } = world;
      world.travel('message', count % CLIENTS, CLIENTS + (count % SERVERS), item, now, now + 1);
      world.count('sent');
      world.simulator.after(1 / RATE, () => send(count + 1));
    };
    world.simulator.after(1 / RATE, () => send(0));
    const named = (role: 'client' | 'server', count: number) =>
      Array.from({ length: count }, (_, i) => ({ id: `${role}-${i + 1}`, role, label: `${role} ${i + 1}` }));
    const things = [...named('client', CLIENTS), ...named('server', SERVERS)];
    const links = Array.from({ length: CLIENTS * SERVERS }, (_, i): [number, number] => [
      i % CLIENTS,
      CLIENTS + Math.floor(i / CLIENTS),
    ]);
    return { scene: { kind: 'network', things, links } };
  },
};
