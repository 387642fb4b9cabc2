import type { NetworkScene, Thing } from '@under-load/engine';
import type { Values } from './parameters.ts';

type Fleet = Pick<Values, 'balancers' | 'servers'>;

export const CLIENTS = 0;
export const balancerThing = (balancer: number): number => 1 + balancer;
export const serverThing = ({ balancers }: Pick<Values, 'balancers'>, server: number): number => 1 + balancers + server;

/** Clients, balancers, servers; every balancer reaches every server. */
export function sceneOf({ balancers, servers }: Fleet): NetworkScene {
  const things: Thing[] = [{ id: 'clients', role: 'source', label: 'clients' }];
  const links: [number, number][] = [];
  for (let i = 0; i < balancers; i++) {
    things.push({ id: `balancer-${i + 1}`, role: 'balancer', label: balancers > 1 ? `balancer ${i + 1}` : 'balancer' });
    links.push([CLIENTS, balancerThing(i)]);
  }
  for (let server = 0; server < servers; server++) {
    things.push({ id: `server-${server + 1}`, role: 'server', label: `server ${server + 1}`, slots: 1 });
    for (let i = 0; i < balancers; i++) links.push([balancerThing(i), serverThing({ balancers }, server)]);
  }
  return { kind: 'network', things, links };
}
