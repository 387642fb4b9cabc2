/** Three sites, where clients and replicas stand, and how far it is between them. Sites are numbered A 0, B 1, C 2. */
import type { LanesScene } from '@under-load/engine';
import type { Values } from './parameters.ts';

export const SITES = ['A', 'B', 'C'] as const;

/** Share of the clients at each site. */
export const CLIENT_SHARES = [0.6, 0.25, 0.15] as const;

/** There and back within a site, in seconds. */
export const LOCAL = 0.0005;

export const scene: LanesScene = {
  kind: 'lanes',
  things: SITES.map((name) => ({ id: `site-${name.toLowerCase()}`, role: 'site', label: `site ${name}` })),
};

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

/** For each site, whether it reaches a majority of the replicas during the cut. */
export function reachMajority(values: Pick<Values, 'placement' | 'isolated'>): boolean[] {
  const replicas = replicasAt(values);
  const isolated = SITES.indexOf(values.isolated);
  const total = replicas.reduce((a, b) => a + b);
  const alone = replicas[isolated] as number;
  return replicas.map((_, site) => (site === isolated ? alone : total - alone) >= majorityOf(total));
}

/** Where the writes come from: the site with the most clients on the side that keeps its majority, or on the other. */
export function writerSite(values: Pick<Values, 'placement' | 'isolated' | 'partition' | 'writer'>): number {
  return values.partition === 0 ? 0 : reachMajority(values).indexOf(values.writer === 'majority');
}

/** The site of a client, from a uniform number. */
export function siteOfClient(luck: number): number {
  const [a, b] = CLIENT_SHARES;
  return luck < a ? 0 : luck < a + b ? 1 : 2;
}
