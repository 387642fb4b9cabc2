/** Who asks, the processor’s time for requests, and the time for long jobs, wherever that is. */
import type { LanesScene } from '@under-load/engine';
import type { Values } from './parameters.ts';

export const [USERS, REQUESTS, JOBS] = [0, 1, 2] as const;

export function sceneOf({ mode }: Pick<Values, 'mode'>): LanesScene {
  return {
    kind: 'lanes',
    things: [
      { id: 'users', role: 'client', label: 'users' },
      { id: 'requests', role: 'server', label: 'requests' },
      { id: 'jobs', role: 'server', label: mode === 'offload' ? 'worker' : 'jobs' },
    ],
  };
}
