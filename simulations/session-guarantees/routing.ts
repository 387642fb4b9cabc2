import type { Luck } from './luck.ts';
import type { Values } from './parameters.ts';
import { leader } from './routings/leader.ts';
import { random } from './routings/random.ts';
import { sticky } from './routings/sticky.ts';
import { token } from './routings/token.ts';

/** How a session’s operations find a replica. */
export interface Routing {
  /** The replica for the first (0) or second (1) operation of a session. */
  replica(luck: Luck, session: number, turn: number): number;
  /** Whether the client shows the newest version it has seen, and the replica catches up with it first. */
  readonly carriesToken: boolean;
}

const routings: Readonly<Record<Values['routing'], Routing>> = { random, sticky, leader, token };

export function routingOf({ routing }: Pick<Values, 'routing'>): Routing {
  return routings[routing];
}
