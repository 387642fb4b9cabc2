/** Every operation goes to the leader: one copy answers for all. */
import { LEADER } from '../parameters.ts';
import type { Routing } from '../routing.ts';

export const leader: Routing = {
  replica: () => LEADER,
  carriesToken: false,
};
