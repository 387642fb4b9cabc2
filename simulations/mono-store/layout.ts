/** The stores there are under these values, how fast each is, and the lanes of the picture. */
import type { LanesScene, Thing } from '@under-load/engine';
import type { Values } from './parameters.ts';
import type { Placement } from './placement.ts';
import { byKey } from './placements/by-key.ts';
import { byUse } from './placements/by-use.ts';
import { one } from './placements/one.ts';

export const placements = { one, 'by-use': byUse, 'by-key': byKey } as const satisfies Record<
  Values['stores'],
  Placement<unknown>
>;

/** Orders come in above the stores, logs below them. The longest name is theirs, so that all pictures have one axis. */
export const ORDERS = 0;
export const FIRST_STORE = 1;

export function logsLane({ stores }: Pick<Values, 'stores'>): number {
  return FIRST_STORE + placements[stores].names.length;
}

/** Seconds of work, as given for the whole machine, that each store does in a second. */
export function speedsOf({ stores, machine, orderShare }: Values): readonly number[] {
  if (stores === 'one') return [machine];
  const first = stores === 'by-key' ? 0.5 : orderShare / 100;
  return [machine * first, machine * (1 - first)];
}

export function sceneOf({ stores }: Pick<Values, 'stores'>): LanesScene {
  const things: Thing[] = [
    { id: 'orders', role: 'source', label: 'orders come' },
    ...placements[stores].names.map((label) => ({ id: label.replace(' ', '-'), role: 'store' as const, label })),
    { id: 'logs', role: 'source', label: 'logs come' },
  ];
  return { kind: 'lanes', things };
}
