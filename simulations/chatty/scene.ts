import type { LanesScene } from '@under-load/engine';

/** The lowest free client begins the next operation. The waterfall of the first alone is drawn. */
export const DRAWN = 1;
export const SERVICE = DRAWN;

export const laneOf = (place: number): number => (place < DRAWN ? place : -1);

export const scene: LanesScene = {
  kind: 'lanes',
  things: [
    ...Array.from({ length: DRAWN }, (_, i) => ({
      id: `client-${'abc'.charAt(i)}`,
      role: 'client' as const,
      label: `client ${'abc'.charAt(i)}`,
    })),
    { id: 'service', role: 'server', label: 'service' },
  ],
};
