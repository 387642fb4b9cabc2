/** Sessions one after the other, while others write. */
import type { Script } from '@under-load/engine';
import type { Luck } from './luck.ts';
import type { Values } from './parameters.ts';
import { act, type Session } from './session.ts';
import { Store } from './store.ts';

export interface History {
  readonly store: Store;
  readonly sessions: readonly Session[];
  /** When each of the writes by others was made. */
  readonly others: readonly number[];
}

/** Seconds before the first session, and after each when all is quiet. */
const PAUSE = 0.3;

/** Seconds from the beginning of one session to that of the next: by then its writes have reached every replica. */
export function spacing({ gap, near, far }: Pick<Values, 'gap' | 'near' | 'far'>): number {
  return gap + near + far + PAUSE;
}

/** When a session begins. */
export function startOf(values: Pick<Values, 'gap' | 'near' | 'far'>, session: number): number {
  return PAUSE + session * spacing(values);
}

/** When a history of so many sessions is over. */
export function endOf(values: Pick<Values, 'gap' | 'near' | 'far'>, sessions: number): number {
  return sessions * spacing(values) + PAUSE;
}

export function historyOf(values: Values, luck: Luck, count: number): History {
  const store = new Store(luck);
  const { simulator } = store;
  const sessions: Session[] = [];
  const others: number[] = [];

  function* writeAsOthers(): Script<void> {
    for (let number = 0; values.writeRate > 0; number++) {
      yield luck.untilOther(number);
      others.push(simulator.now);
      store.write(luck.othersReplica(number), ['other', number]);
    }
  }
  function* begin(number: number): Script<void> {
    sessions[number] = yield* act(store, luck, values, number);
  }
  simulator.spawn(writeAsOthers());
  for (let number = 0; number < count; number++)
    simulator.at(startOf(values, number), () => void simulator.spawn(begin(number)));
  simulator.run(endOf(values, count));
  return { store, sessions: sessions.filter(Boolean), others };
}
