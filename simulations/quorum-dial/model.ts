/**
 * One value on N replicas. A write goes to all of them and is confirmed by the first W; a read asks R and tells the
 * newest answer. This is the WARS model of P. Bailis and others (PVLDB 5, 2012) with time spent on two of its four ways:
 * writes take time to arrive and answers take time to come back, confirmations and questions take none.
 *
 * Left out: replicas that fail, several writers, and clients that ask again.
 */
import type { Built, World } from '@under-load/engine';
import { historyOf, type History } from './history.ts';
import { judge, type Verdicts } from './judge.ts';
import type { Values } from './parameters.ts';
import { scheduleOf } from './schedule.ts';
import { isStale, sceneOf, tell } from './tell.ts';

/** Histories of one measured run. */
export const HISTORIES = 200;

export function build(world: World, values: Values): Built {
  const histories = world.recording ? 1 : HISTORIES;
  for (let number = 0; number < histories; number++) {
    const history = historyOf(world, values, number);
    const verdicts = judge(history, world.recording);
    count(world, history, verdicts);
    if (!world.recording) continue;
    demand(world, history);
    tell(world, history, verdicts, scheduleOf(values).end);
  }
  return { scene: sceneOf(values.replicas) };
}

function count(world: World, { writes, reads, store }: History, { linearizable, regular, converged }: Verdicts): void {
  for (const { call, return: answer } of writes) {
    world.count('writes');
    if (answer < Infinity) world.sample('write latency', answer - call);
  }
  for (const one of reads) {
    world.count('reads');
    if (isStale(one)) world.count('stale reads');
    if (one.return < Infinity) world.sample('read latency', one.return - one.call);
    if (one.purpose !== 'after a write') continue;
    world.count('reads after a write');
    if (isStale(one)) world.count('stale reads after a write');
    const version = one.number + 1;
    const visible = one.asked
      .flatMap((replica) => store.replicas[replica]!.deliveries)
      .reduce(
        (first, { version: brought, arrive, lost }) => (lost || brought < version ? first : Math.min(first, arrive)),
        Infinity,
      );
    if (visible < Infinity) world.sample('time until visible', Math.max(0, visible - writes[one.number]!.return));
  }
  if (linearizable.verdict !== 'undecided') {
    world.count('judged');
    if (linearizable.verdict === 'yes') world.count('linearizable');
    if (regular === 'yes') world.count('regular');
  }
  if (converged === 'undecided') return;
  world.count('settled');
  if (converged === 'yes') world.count('converged');
}

/** What is asked of the store, whatever N, W and R: when it is written, and when others read. */
function demand(world: World, { writes, reads }: History): void {
  for (const { call } of writes) world.demand(0, call);
  for (const { purpose, call } of reads) if (purpose === 'other') world.demand(1, call);
}
