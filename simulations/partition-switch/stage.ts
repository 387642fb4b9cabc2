/** The lanes: each site's clients, and under them its replicas. */
import type { LanesScene, Thing } from '@under-load/engine';
import type { Values } from './parameters.ts';
import { replicasAt, SITES } from './sites.ts';

export interface Stage {
  readonly scene: LanesScene;
  /** For each site the thing that stands for it and its clients. */
  readonly sites: readonly number[];
  /** For each site its replicas. */
  readonly replicas: readonly (readonly number[])[];
}

export function stageOf(values: Pick<Values, 'placement'>): Stage {
  const things: Thing[] = [];
  const sites: number[] = [];
  const replicas: number[][] = [];
  for (const [site, count] of replicasAt(values).entries()) {
    const name = SITES[site] as string;
    const group = `site ${name}`;
    sites.push(things.push({ id: `site-${name.toLowerCase()}`, role: 'site', label: group, group }) - 1);
    replicas.push(
      Array.from({ length: count }, (_, i) => {
        const number = count === 1 ? '' : i + 1;
        const id = `replica-${name.toLowerCase()}${number}`;
        return things.push({ id, role: 'replica', label: `replica ${name}${number}`, group }) - 1;
      }),
    );
  }
  return { scene: { kind: 'lanes', things }, sites, replicas };
}
