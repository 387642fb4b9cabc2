/** Every operation goes to whichever replica the balancer picks. */
import type { Routing } from '../routing.ts';

export const random: Routing = {
  replica: (luck, session, turn) => luck.replica(session, turn),
  carriesToken: false,
};
