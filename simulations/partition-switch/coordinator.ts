/**
 * What stands at a site between its clients and the replicas: it sends a question to replicas and gathers answers. How
 * many it needs, and what it makes of them, is the mode's business.
 */
import { Signal, within, type Network, type Node, type Script } from '@under-load/engine';
import type { Message } from './replica.ts';

/** Seconds after which a site gives up on a round of answers. */
export const PATIENCE = 1;

type Answers = Script<readonly number[] | null>;

export class Coordinator {
  /** A replica at this site, and all of them. */
  readonly local: string;
  readonly everywhere: readonly string[];
  readonly #node: Node<Message>;
  readonly #rounds = new Map<number, (value: number) => void>();
  #round = 0;

  constructor(network: Network<Message>, id: string, local: string, everywhere: readonly string[]) {
    this.local = local;
    this.everywhere = everywhere;
    this.#node = network.node(id, { on: ({ round, value }) => this.#rounds.get(round)?.(value) });
  }

  /** Asks replicas for their value. The first `enough` answers, or null where they do not come in time. */
  ask(item: number, replicas: readonly string[], enough: number): Answers {
    return this.#gather({ kind: 'ask', item, value: 0 }, replicas, enough);
  }

  /** Has replicas store a value. Null where fewer than `enough` confirm in time. */
  store(item: number, value: number, replicas: readonly string[], enough: number): Answers {
    return this.#gather({ kind: 'store', item, value }, replicas, enough);
  }

  *#gather(question: Omit<Message, 'round'>, replicas: readonly string[], enough: number): Answers {
    const round = ++this.#round;
    const answers: number[] = [];
    const complete = new Signal();
    this.#rounds.set(round, (value) => {
      if (answers.push(value) === enough) complete.fire();
    });
    for (const replica of replicas) this.#node.send(replica, { ...question, round });
    const inTime = yield* within(PATIENCE, complete);
    this.#rounds.delete(round);
    return inTime ? answers : null;
  }
}
