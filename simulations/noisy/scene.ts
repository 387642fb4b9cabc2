/** Who stands on the stage: what comes, a line for each tenant's requests, the server. */
import type { NetworkScene, Thing } from '@under-load/engine';
import type { Values } from './parameters.ts';

export const tenantThing = (tenant: number): number => 1 + tenant;
export const serverThing = ({ others }: Pick<Values, 'others'>): number => 2 + others;

export function sceneOf(values: Pick<Values, 'others'>): NetworkScene {
  const tenants = Array.from({ length: values.others + 1 }, (_, tenant): Thing => ({
    id: `tenant-${'abcdefghijkl'.charAt(tenant)}`,
    role: 'queue',
    label: `tenant ${'ABCDEFGHIJKL'.charAt(tenant)}`,
  }));
  return {
    kind: 'network',
    things: [
      { id: 'requests', role: 'source', label: 'requests' },
      ...tenants,
      { id: 'server', role: 'server', label: 'server', slots: 1 },
    ],
    links: tenants.map((_, tenant) => [tenantThing(tenant), serverThing(values)] as const),
  };
}
