import type { LanesScene } from '@under-load/engine';

/** The lowest free connection is taken, so the first does most of the work. Its waterfall alone is drawn. */
export const DRAWN = 1;
export const DATABASE = DRAWN;

/** The lane of a connection, below 0 where it has none. */
export const laneOf = (connection: number): number => (connection < DRAWN ? connection : -1);

export const scene: LanesScene = {
  kind: 'lanes',
  things: [
    ...Array.from({ length: DRAWN }, (_, i) => ({
      id: `connection-${i + 1}`,
      role: 'client' as const,
      label: `connection ${i + 1}`,
    })),
    { id: 'database', role: 'store', label: 'database' },
  ],
};
