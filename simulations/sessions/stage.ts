/** Clients, the balancer, the servers, and the store where sessions are kept in one. */
import type { NetworkScene, Thing } from '@under-load/engine';
import type { Values } from './parameters.ts';

export const CLIENTS = 0;
export const BALANCER = 1;
export const FIRST_SERVER = 2;

export const serversAtMost = ({ servers, incident }: Pick<Values, 'servers' | 'incident'>) =>
  servers + (incident === 'scale-out' ? 1 : 0);

/** The thing that is the store, where there is one. */
export const storeOf = (values: Values) => FIRST_SERVER + serversAtMost(values);

export function sceneOf(values: Values): NetworkScene {
  const { store, people } = values;
  const inServers = store === 'local' || store === 'sticky';
  const things: Thing[] = [
    { id: 'clients', role: 'source', label: 'people' },
    { id: 'balancer', role: 'balancer', label: 'balancer' },
  ];
  const links: [number, number][] = [[CLIENTS, BALANCER]];
  const count = serversAtMost(values);
  for (let server = 0; server < count; server++) {
    const thing: Thing = { id: `server-${server + 1}`, role: 'server', label: `server ${server + 1}` };
    things.push(inServers ? { ...thing, slots: people } : thing);
    links.push([BALANCER, FIRST_SERVER + server]);
  }
  if (store === 'shared') {
    things.push({ id: 'store', role: 'store', label: 'store', slots: people });
    for (let server = 0; server < count; server++) links.push([FIRST_SERVER + server, storeOf(values)]);
  }
  return { kind: 'network', things, links };
}
