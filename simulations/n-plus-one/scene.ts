import type { LanesScene } from '@under-load/engine';

/** The first few connections do most of the work, and only these are drawn. */
export const DRAWN = 4;
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
