/**
 * Any replica will do, but the client brings the newest version it has seen or made. A read waits until the replica is no
 * older than that; a write becomes a newer version than that. (D. Terry and others, PDIS 1994.)
 */
import type { Routing } from '../routing.ts';

export const token: Routing = {
  replica: (luck, session, turn) => luck.replica(session, turn),
  carriesToken: true,
};
