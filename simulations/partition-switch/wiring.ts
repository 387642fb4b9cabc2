/** The network between sites and replicas, with every message on record. */
import { Network, type World } from '@under-load/engine';
import type { Message } from './messages.ts';
import type { Values } from './parameters.ts';
import { LOCAL, roundTrip } from './sites.ts';
import type { Stage } from './stage.ts';

export function recordedNetwork(world: World, { scene }: Stage): Network<Message> {
  const numbers = new Map(scene.things.map(({ id }, thing) => [id, thing]));
  return new Network<Message>(world.simulator, {
    link: { latency: LOCAL / 2 },
    ...(world.recording && {
      watch: {
        departed: ({ message, from, to, depart, arrive, loss }) =>
          world.travel(
            message.kind,
            numbers.get(from) as number,
            numbers.get(to) as number,
            message.item,
            depart,
            arrive,
            loss !== null,
          ),
        lost: (travel) => world.lose(travel),
      },
    }),
  });
}

/** Gives every site its distance to the replicas of the others. Sites and replicas must be on the network already. */
export function layLinks(network: Network<Message>, { scene, sites, replicas }: Stage, values: Values): void {
  for (const [from, site] of sites.entries())
    for (const [to, group] of replicas.entries())
      for (const replica of group)
        network.link(scene.things[site]!.id, scene.things[replica]!.id, { latency: roundTrip(values, from, to) / 2 });
}
