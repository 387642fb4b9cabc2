/** Three sites, where clients and replicas stand, and how far it is between them. Sites are numbered A 0, B 1, C 2. */
import type { Values } from './parameters.ts';

export const SITES = ['A', 'B', 'C'] as const;

/** Share of the clients at each site. */
export const CLIENT_SHARES = [0.6, 0.25, 0.15] as const;

/** There and back within a site, in seconds. */
export const LOCAL = 0.0005;

/** There and back between two sites, in seconds. A and B are near each other, C is far from both. */
export function roundTrip({ near, far }: Pick<Values, 'near' | 'far'>, a: number, b: number): number {
  if (a === b) return LOCAL;
  return (a === 2 || b === 2 ? far : near) / 1000;
}

/** Replicas at each site. */
export function replicasAt({ placement }: Pick<Values, 'placement'>): number[] {
  return placement.split('-').map(Number);
}

export function majorityOf(replicas: number): number {
  return Math.floor(replicas / 2) + 1;
}

/** For each site, whether it reaches a majority of the replicas while these sites are cut off, each by itself. */
export function reachMajority(values: Pick<Values, 'placement'>, isolated: ReadonlySet<number>): boolean[] {
  const replicas = replicasAt(values);
  const total = replicas.reduce((a, b) => a + b);
  const together = replicas.reduce((sum, count, site) => sum + (isolated.has(site) ? 0 : count), 0);
  return replicas.map((count, site) => (isolated.has(site) ? count : together) >= majorityOf(total));
}

/** Where the writes come from: the site with the most clients on the side that keeps its majority during the cut. */
export function writerSite(values: Pick<Values, 'placement' | 'isolated' | 'partition'>): number {
  if (values.partition === 0) return 0;
  return reachMajority(values, new Set([SITES.indexOf(values.isolated)])).indexOf(true);
}

/** Share of the clients whose site reaches no majority during the cut. */
export function clientShareCutOff(values: Pick<Values, 'placement' | 'isolated'>): number {
  const reach = reachMajority(values, new Set([SITES.indexOf(values.isolated)]));
  return CLIENT_SHARES.reduce((sum, share, site) => sum + (reach[site] ? 0 : share), 0);
}
