/**
 * One value on a leader and two followers that lag behind it, or on three replicas that all take writes. Clients come one
 * after the other; each does two things and counts on the second to know of the first.
 *
 * Left out: replicas that fail, leaders that change, messages that get lost, and sessions that meet each other.
 */
import type { Built, World } from '@under-load/engine';
import { historyOf, spacing } from './history.ts';
import { judge } from './judge.ts';
import { Luck } from './luck.ts';
import { LEADER, type Values } from './parameters.ts';
import { PAIRS } from './session.ts';
import { latestBefore, sceneOf, tell } from './tell.ts';

/** Sessions that are watched: one of each pair. */
export const WATCHED_SESSIONS = PAIRS.length;
/** Sessions of a measured run. */
export const MEASURED_SESSIONS = 800;

export function build(world: World, values: Values): Built {
  const count = world.recording ? WATCHED_SESSIONS : MEASURED_SESSIONS;
  const history = historyOf(values, new Luck(world, values), count);
  for (const session of history.sessions) {
    const { pair, operations } = session;
    const { verdict } = judge(session, history.store);
    if (verdict !== 'undecided') {
      world.count(pair.guarantee);
      if (verdict === 'no') world.count(`${pair.guarantee}: broken`);
    }
    for (const [turn, { kind, replica, call, version, waited }] of operations.entries()) {
      if (kind === 'write') continue;
      world.count('reads');
      if (replica === LEADER) world.count('reads at the leader');
      if (turn === 1) world.sample('wait', waited);
      else {
        world.count('first reads');
        if (version < latestBefore(call, history.store)) world.count('stale first reads');
      }
    }
  }
  for (let number = 0; number < count; number++) world.demand(number * spacing(values));
  world.demand(...history.others);
  if (world.recording) tell(world, history);
  return { scene: sceneOf(values) };
}
