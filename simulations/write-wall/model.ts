/**
 * A leader and its followers, each a machine with a line of operations. With all the data on each, the leader carries out a
 * write and sends it to every follower, which carries it out too; followers answer the reads. With a share of the keys on
 * each, a machine does what is asked of its keys.
 *
 * Left out: machines that fail, reads at the leader, and writes that are cheaper to copy than to make.
 */
import type { Built, LanesScene, World } from '@under-load/engine';
import { startDemand, type Asked, type AskedWrite } from './demand.ts';
import { Machine } from './machine.ts';
import type { Values } from './parameters.ts';

const LEADER = 0;

export function build(world: World, values: Values): Built {
  const { followers, layout, delay } = values;
  const scene = sceneOf(values);
  const answers = (thing: number) => layout === 'shares' || thing !== LEADER;
  const machines = scene.things.map(
    ({ label }, thing) => new Machine(world, thing, { name: label, answers: answers(thing) }),
  );
  const oneWay = delay / 1000;
  let behind = 0;
  world.state(LEADER, 'behind', behind);

  const one = (of: readonly Machine[], { place }: Asked) => of[Math.floor(place * of.length)] as Machine;
  const followersOnly = machines.slice(1);

  function write(asked: AskedWrite): void {
    const item = world.item('write', { number: asked.number });
    const { work } = asked;
    if (layout === 'shares') return one(machines, asked).carryOut({ kind: 'write', item, work, then: () => {} });
    machines[LEADER]!.carryOut({ kind: 'write', item, work, then: () => copy(asked, item) });
  }

  /** The leader is done with a write: every follower has to carry it out too. */
  function copy({ copies }: AskedWrite, item: number): void {
    const doneAt = world.now;
    let missing = followers;
    world.state(LEADER, 'behind', ++behind);
    for (const [i, follower] of followersOnly.entries()) {
      world.travel('entry', LEADER, follower.thing, item, doneAt, doneAt + oneWay);
      const then = (): void => {
        world.sample('lag', world.now - doneAt);
        if (--missing === 0) world.state(LEADER, 'behind', --behind);
      };
      world.simulator.after(oneWay, () => follower.carryOut({ kind: 'copy', item, work: copies[i] as number, then }));
    }
  }

  function read(asked: Asked): void {
    const item = world.item('read', { number: asked.number });
    const cameAt = world.now;
    const then = () => world.sample('read latency', world.now - cameAt);
    one(layout === 'shares' ? machines : followersOnly, asked).carryOut({ kind: 'read', item, work: asked.work, then });
  }

  startDemand(world, values, { write, read });
  return { scene };
}

export function sceneOf({ followers, layout }: Pick<Values, 'followers' | 'layout'>): LanesScene {
  const label = (i: number) => (layout === 'shares' ? `machine ${i + 1}` : i === LEADER ? 'leader' : `follower ${i}`);
  return {
    kind: 'lanes',
    things: Array.from({ length: followers + 1 }, (_, i) => ({
      id: label(i).replace(' ', '-'),
      role: 'replica',
      label: label(i),
    })),
  };
}
