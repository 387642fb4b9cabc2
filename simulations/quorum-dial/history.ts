/**
 * One history: a few writes by one writer, a read after each confirmation, reads by others at any time, and when nothing
 * is under way any more one last read that begins at each replica.
 */
import { ms } from '@under-load/engine';
import type { Operation, World } from '@under-load/engine';
import { Luck } from './luck.ts';
import type { Values } from './parameters.ts';
import { read } from './read.ts';
import { scheduleOf } from './schedule.ts';
import { Store } from './store.ts';
import { write } from './write.ts';

/** Reads are numbered by their purpose, so that none takes another’s luck. */
const FIRST_NUMBER = { 'after a write': 0, last: 10, other: 20 } as const;

/** Who asks at the very instant of the confirmation overlaps it, so a reader comes this much later: seconds. */
const JUST_AFTER = 1e-9;

export interface Read {
  /** Its number among the reads, by which its luck is drawn. */
  readonly number: number;
  readonly purpose: keyof typeof FIRST_NUMBER;
  readonly asked: readonly number[];
  readonly call: number;
}

export interface AnsweredRead extends Read {
  readonly version: number;
  readonly return: number;
  /** The newest version that had been confirmed when it asked. */
  readonly confirmed: number;
}

export interface History {
  readonly store: Store;
  /** Version v is write number v − 1. */
  readonly writes: readonly { readonly call: number; readonly return: number }[];
  /** In order of call. */
  readonly reads: readonly AnsweredRead[];
  /** From when on no message is under way, or Infinity where that is later than the first of the last reads. */
  readonly settledAt: number;
  /** The same for a checker: writes first, then reads. Every client asks once. */
  readonly operations: readonly Operation[];
}

export function historyOf(world: World, values: Values, number: number): History {
  const luck = new Luck(world, values, number);
  const store = new Store(values, luck);
  const schedule = scheduleOf(values);
  const writes = schedule.writes.map((call, i) => ({ call, return: write(store, i + 1, call) }));
  const confirmedAt = (moment: number) => writes.findLastIndex((one) => one.return < moment) + 1;

  const asking: Read[] = [];
  const ask = (purpose: keyof typeof FIRST_NUMBER, index: number, call: number, first?: number) => {
    const number = FIRST_NUMBER[purpose] + index;
    const order = luck.order(number);
    const asked = first === undefined ? order : [first, ...order.filter((replica) => replica !== first)];
    asking.push({ number, purpose, call, asked: asked.slice(0, values.read) });
  };
  for (const [i, { return: confirmed }] of writes.entries())
    ask('after a write', i, confirmed + ms(values.after) + JUST_AFTER);
  for (const [replica, call] of schedule.lastReads.entries()) ask('last', replica, call, replica);
  for (const [i, call] of luck.otherReads(schedule.lastReads[0] as number).entries()) ask('other', i, call);

  // A read can change what later ones find, never what earlier ones found.
  const reads = asking
    .filter(({ call }) => call < Infinity)
    .sort((a, b) => a.call - b.call)
    .map((one): AnsweredRead => {
      const { version, at } = read(store, one.number, one.asked, one.call);
      return { ...one, version, return: at, confirmed: confirmedAt(one.call) };
    });
  const firstOfLast = schedule.lastReads[0] as number;
  const lastArrival = store.replicas
    .flatMap(({ deliveries }) =>
      deliveries.filter(({ read: sender }) => sender < FIRST_NUMBER.last || sender >= FIRST_NUMBER.other),
    )
    .reduce((last, { arrive }) => Math.max(last, arrive), 0);
  return {
    store,
    writes,
    reads,
    settledAt: lastArrival < firstOfLast ? firstOfLast : Infinity,
    operations: [
      ...writes.map((one, i) => ({ client: `writer ${i + 1}`, kind: 'write', value: i + 1, ...one }) as const),
      ...reads.map((one): Operation => ({
        client: one.number,
        kind: 'read',
        value: one.version,
        call: one.call,
        return: one.return,
      })),
    ],
  };
}
