/**
 * Clients write to a leader, whose log is copied to a follower near by and to one in another region, and read at the
 * followers. Then something fails, and a follower takes over with what it has. Each such episode begins afresh.
 *
 * Left out: how the failure is noticed, leaders that come back, and how the others join the new leader.
 */
import { poisson, startArrivals, type Built, type Script, type World } from '@under-load/engine';
import { episode, failsAt, settled } from './clock.ts';
import { Group } from './group.ts';
import type { Values } from './parameters.ts';
import { FAR, LEADER, MACHINES, NEAR, scene, type Machine } from './stage.ts';

const FAILING: Record<Values['fails'], readonly Machine[]> = {
  host: [LEADER],
  region: [LEADER, NEAR],
  follower: [NEAR],
};

export function build(world: World, values: Values): Built {
  const { simulator } = world;
  let group = new Group(world, values);
  let began = 0;

  function* episodes(): Script<void> {
    for (;;) {
      yield failsAt(values);
      world.count('failures');
      group.fail(FAILING[values.fails]);
      yield episode(values) - failsAt(values);
      group.end();
      group = new Group(world, values);
      began = world.now;
    }
  }

  let number = 0;
  const written = world.stream('key of a write');
  startArrivals(simulator, poisson(values.writeRate, world.stream('writes')), () => {
    const key = written.below(values.keys);
    world.demand(0, world.now, key);
    number++;
    group.write({ number, key, item: world.item('write', { number, key }) });
  });

  const where = world.stream('follower of a read');
  const asked = world.stream('key of a read');
  startArrivals(simulator, poisson(values.readRate, world.stream('reads')), () => {
    const follower = where.uniform() < 0.5 ? NEAR : FAR;
    const key = asked.below(values.keys);
    world.demand(1, world.now, follower, key);
    const age = world.now - began;
    group.read(follower, key, age > settled(values) && age < failsAt(values));
  });

  for (const machine of MACHINES) world.on('crash', machine, () => group.fail([machine]));
  simulator.spawn(episodes());
  return { scene };
}
