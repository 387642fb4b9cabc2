import type { LanesScene } from '@under-load/engine';

/** Operations under way are numbered, the lowest free number first; so many have a lane. */
export const DRAWN = 3;
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
