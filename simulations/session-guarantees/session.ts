/** A session: two operations of one client, one after the other. There are four such pairs, and a guarantee for each. */
import type { Script, SessionGuarantee } from '@under-load/engine';
import type { Luck } from './luck.ts';
import { LEADER, type Values } from './parameters.ts';
import { routingOf } from './routing.ts';
import type { Store } from './store.ts';

type Kind = 'read' | 'write';

/** Who does what, and what it should be able to count on. */
export const PAIRS = [
  { client: 'author', operations: ['write', 'read'], guarantee: 'read your writes' },
  { client: 'reader', operations: ['read', 'read'], guarantee: 'monotonic reads' },
  { client: 'editor', operations: ['write', 'write'], guarantee: 'monotonic writes' },
  { client: 'replier', operations: ['read', 'write'], guarantee: 'writes follow reads' },
] as const satisfies readonly { client: string; operations: readonly [Kind, Kind]; guarantee: SessionGuarantee }[];

/** Seconds from a client to a replica and back. */
export const ROUND_TRIP = 0.1;

export interface SessionOperation {
  readonly kind: Kind;
  readonly replica: number;
  readonly call: number;
  readonly return: number;
  /** What was read, or what the write became. */
  readonly version: number;
  /** Seconds that the replica needed to catch up with the client’s token. */
  readonly waited: number;
}

export interface Session {
  readonly number: number;
  readonly pair: (typeof PAIRS)[number];
  readonly operations: readonly SessionOperation[];
}

export function pairOf(session: number): (typeof PAIRS)[number] {
  return PAIRS[session % PAIRS.length] as (typeof PAIRS)[number];
}

/** The second operation is called `gap` after the first was. */
export function* act(store: Store, luck: Luck, values: Values, number: number): Script<Session> {
  const { simulator } = store;
  const routing = routingOf(values);
  const pair = pairOf(number);
  const operations: SessionOperation[] = [];
  const start = simulator.now;
  let seen = 0;
  for (const [turn, kind] of pair.operations.entries()) {
    yield start + turn * values.gap - simulator.now;
    const call = simulator.now;
    const replica = kind === 'write' && values.writes === 'leader' ? LEADER : routing.replica(luck, number, turn);
    yield ROUND_TRIP / 2;
    const arrived = simulator.now;
    const token = routing.carriesToken ? seen : 0;
    const version =
      kind === 'read' ? yield* store.read(replica, token) : store.write(replica, ['session', number, turn], token);
    const waited = simulator.now - arrived;
    yield ROUND_TRIP / 2;
    seen = Math.max(seen, version);
    operations.push({ kind, replica, call, return: simulator.now, version, waited });
  }
  return { number, pair, operations };
}
