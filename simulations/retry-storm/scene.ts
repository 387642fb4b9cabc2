/** Who stands on the stage: the stream of calls, the client, the services in between, the server. */
import type { NetworkScene, Thing } from '@under-load/engine';
import type { Values } from './parameters.ts';

export const CLIENT = 1;

export function serverThing({ layers }: Pick<Values, 'layers'>): number {
  return CLIENT + layers;
}

export function sceneOf(values: Pick<Values, 'layers'>): NetworkScene {
  const things: Thing[] = [
    { id: 'calls', role: 'source', label: 'calls' },
    { id: 'client', role: 'client', label: 'client' },
  ];
  for (let i = 1; i < values.layers; i++) things.push({ id: `service-${i}`, role: 'server', label: `service ${i}` });
  things.push({ id: 'server', role: 'store', label: 'server', slots: 1 });
  return { kind: 'network', things, links: things.slice(1).map((_, i) => [i, i + 1] as const) };
}
