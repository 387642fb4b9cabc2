/** Who stands on the lanes. The neighbour is a follower in the leader’s region; the far follower is not. */
import type { LanesScene } from '@under-load/engine';

export const CLIENTS = 0;
export const LEADER = 1;
export const NEAR = 2;
export const FAR = 3;

export type Follower = typeof NEAR | typeof FAR;
export type Machine = typeof LEADER | Follower;

export const FOLLOWERS: readonly Follower[] = [NEAR, FAR];
export const MACHINES: readonly Machine[] = [LEADER, ...FOLLOWERS];

export const scene: LanesScene = {
  kind: 'lanes',
  things: [
    { id: 'clients', role: 'client', label: 'clients' },
    { id: 'leader', role: 'replica', label: 'leader' },
    { id: 'neighbour', role: 'replica', label: 'neighbour' },
    { id: 'far-follower', role: 'replica', label: 'far follower' },
  ],
};
