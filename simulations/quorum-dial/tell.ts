/** Plays a history back: its operations and messages onto the lanes, and the checkers’ verdict after it. */
import type { LanesScene, Thing, World } from '@under-load/engine';
import type { AnsweredRead, History } from './history.ts';
import type { Verdicts } from './judge.ts';

const WRITER = 0;
const replicaLane = (replica: number) => 1 + replica;

/** The writer above the replicas, the readers below them: no message crosses a lane it does not concern. */
export function sceneOf(replicas: number): LanesScene {
  const things: Thing[] = [{ id: 'writer', role: 'client', label: 'writer' }];
  for (let i = 1; i <= replicas; i++) things.push({ id: `replica-${i}`, role: 'replica', label: `replica ${i}` });
  things.push({ id: 'readers', role: 'client', label: 'readers' });
  return { kind: 'lanes', things };
}

interface Span {
  readonly call: number;
  readonly return: number;
}

export function tell(world: World, history: History, verdicts: Verdicts, end: number): void {
  const { writes, reads, store } = history;
  const { linearizable } = verdicts;
  const READERS = replicaLane(store.replicas.length);
  const pair: readonly number[] = linearizable.verdict === 'no' ? (linearizable.pair ?? [linearizable.culprit]) : [];
  const writeItems = writes.map((_, i) => world.item('write', { value: i + 1, waits: store.values.write }));
  const readItems = reads.map(({ version, confirmed, asked }) =>
    world.item('read', { value: version, confirmed, asked: maskOf(asked) }),
  );
  const itemOf = (operation: number) => [...writeItems, ...readItems][operation] as number;

  // A bar says what an operation came to only once it has come to it.
  const act = (open: 'write' | 'open read', lane: number, item: number, { call, return: end }: Span, outcome: string) =>
    world.simulator.at(call, () => {
      const span = world.begin(open, lane, item);
      if (end < Infinity) world.simulator.at(end, () => world.end(span, { kind: outcome }));
    });
  for (const [i, one] of writes.entries())
    act('write', WRITER, writeItems[i] as number, one, pair.includes(i) ? 'contradicted write' : 'write');
  for (const [i, one] of reads.entries()) {
    const item = readItems[i] as number;
    const blamed = pair.includes(writes.length + i);
    act('open read', READERS, item, one, blamed ? 'contradicted read' : isStale(one) ? 'stale read' : 'read');
    world.simulator.at(one.call, () => {
      for (const replica of one.asked) {
        const answered = one.call + store.luck.answer(one.number, replica);
        world.travel('answer', replicaLane(replica), READERS, item, one.call, answered);
      }
    });
  }
  let newest = 0;
  const behind = () => {
    for (const [replica, copy] of store.replicas.entries())
      world.state(replicaLane(replica), 'behind', copy.at(world.now) < newest ? 1 : 0);
  };
  for (const [i, { call }] of writes.entries())
    world.simulator.at(call, () => {
      newest = i + 1;
      behind();
    });
  for (const [replica, copy] of store.replicas.entries()) {
    world.state(replicaLane(replica), 'value', 0);
    for (const { version, depart, arrive, lost, read } of copy.deliveries) {
      const from = read < 0 ? WRITER : READERS;
      const item = read < 0 ? writeItems[version - 1] : readItems[reads.findIndex(({ number }) => number === read)];
      world.simulator.at(depart, () =>
        world.travel(read < 0 ? 'store' : 'repair', from, replicaLane(replica), item as number, depart, arrive, lost),
      );
      if (!lost)
        world.simulator.at(arrive, () => {
          world.state(replicaLane(replica), 'value', copy.at(arrive));
          behind();
        });
    }
  }
  behind();
  if (linearizable.verdict === 'no') {
    const [first, second] = linearizable.pair ?? [NaN, NaN];
    const blame = world.item('contradiction', { first: itemOf(first), second: itemOf(second) });
    const { return: heard } = history.operations[linearizable.culprit]!;
    world.simulator.at(heard, () => world.mark('contradiction', READERS, blame));
  }
  world.simulator.at(end, () => world.mark('verdict', READERS, -1, coded(verdicts)));
}

export function isStale({ version, confirmed }: AnsweredRead): boolean {
  return version < confirmed;
}

/** Which replicas, as one number: replica 1 is worth 1, replica 2 is worth 2, replica 3 is worth 4 … */
function maskOf(replicas: readonly number[]): number {
  return replicas.reduce((mask, replica) => mask + (1 << replica), 0);
}

/** The verdicts as one number, for the sentence at the end: linearizable 1, regular 2, converged 4, or undecided 8. */
function coded({ linearizable, regular, converged }: Verdicts): number {
  return (
    Number(linearizable.verdict === 'yes') +
    2 * Number(regular === 'yes') +
    4 * Number(converged === 'yes') +
    8 * Number(converged === 'undecided')
  );
}
