/** A session stays with the replica that it met first. */
import type { Routing } from '../routing.ts';

export const sticky: Routing = {
  replica: (luck, session) => luck.replica(session, 0),
  carriesToken: false,
};
