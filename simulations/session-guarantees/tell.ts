/** Plays a history back onto the lanes: the client’s operations, the copies on their way, and what each replica holds. */
import type { LanesScene, Thing, World } from '@under-load/engine';
import type { History } from './history.ts';
import { judge } from './judge.ts';
import { REPLICAS, type Values } from './parameters.ts';
import { PAIRS, ROUND_TRIP, type Session } from './session.ts';

const CLIENT = 0;
const laneOf = (replica: number) => 1 + replica;

export function sceneOf({ writes }: Pick<Values, 'writes'>): LanesScene {
  const names =
    writes === 'leader' ? ['leader', 'near follower', 'far follower'] : ['hub', 'near replica', 'far replica'];
  const replicas = names.map((label): Thing => ({ id: label.replace(' ', '-'), role: 'replica', label }));
  return { kind: 'lanes', things: [{ id: 'client', role: 'client', label: 'client' }, ...replicas] };
}

export function tell(world: World, { store, sessions }: History): void {
  const { simulator } = world;
  const newest = Array.from({ length: REPLICAS }, () => 0);
  const hear = (replica: number, version: number) => {
    if (version <= (newest[replica] as number)) return;
    newest[replica] = version;
    world.state(laneOf(replica), 'value', version);
    const most = newest.reduce((a, b) => Math.max(a, b));
    for (const [each, held] of newest.entries()) world.state(laneOf(each), 'behind', held < most ? 1 : 0);
  };
  for (let replica = 0; replica < REPLICAS; replica++) {
    world.state(laneOf(replica), 'value', 0);
    world.state(laneOf(replica), 'behind', 0);
  }
  const items = new Map(
    [...store.writes.keys()].map((version) => [version, world.item('version', { value: version })]),
  );
  for (const { version, replica, at, name } of store.writes.values())
    simulator.at(at, () => {
      if (name[0] === 'other') world.mark('other write', laneOf(replica), items.get(version), version);
      hear(replica, version);
    });
  for (const { version, from, to, depart, arrive } of store.copies) {
    simulator.at(depart, () =>
      world.travel('copy', laneOf(from), laneOf(to), items.get(version) as number, depart, arrive),
    );
    simulator.at(arrive, () => hear(to, version));
  }
  for (const session of sessions) tellSession(world, session, judge(session, store).verdict === 'no', store);
}

function tellSession(
  world: World,
  { number, pair, operations }: Session,
  broken: boolean,
  store: History['store'],
): void {
  const { simulator } = world;
  for (const [turn, one] of operations.entries()) {
    const before = turn === 1 ? (operations[0]?.version ?? NaN) : NaN;
    const item = world.item(
      one.kind,
      { value: one.version, before, pair: PAIRS.indexOf(pair), latest: latestBefore(one.call, store) },
      number,
    );
    const stale = one.kind === 'read' && one.version < latestBefore(one.call, store);
    const kind = broken ? (`broken ${one.kind}` as const) : stale ? 'stale read' : one.kind;
    const lane = laneOf(one.replica);
    const [asked, answered] = [one.call + ROUND_TRIP / 2, one.return - ROUND_TRIP / 2];
    simulator.at(one.call, () => {
      const span = world.begin(one.kind === 'read' ? 'open read' : 'write', CLIENT, item);
      simulator.at(one.return, () => world.end(span, { kind }));
      world.travel('ask', CLIENT, lane, item, one.call, asked);
    });
    if (one.waited > 0) simulator.at(asked, () => world.mark('waits', lane, item, before));
    simulator.at(answered, () => world.travel('answer', lane, CLIENT, item, answered, one.return));
  }
}

/** The newest version that any replica had taken before this moment. */
export function latestBefore(moment: number, store: History['store']): number {
  let latest = 0;
  for (const { version, at } of store.writes.values()) if (at < moment && version > latest) latest = version;
  return latest;
}
