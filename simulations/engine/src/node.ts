/**
 * A node of a network: it hears messages, sets timers, sends messages, and can crash.
 *
 * A crash loses what is on its way to the node while it is down, and every timer that was set; what the node wrote
 * down (fields of the model's own objects) is the model's to keep or forget, in `crashed`.
 */
import { EngineError } from './error.ts';
import type { Network } from './network.ts';

/** What a node does. */
export interface Behaviour<Message> {
  /** A message arrived, from the node of this id. */
  on(message: Message, from: string): void;
  /** The node went down: forget what was only in memory. */
  crashed?(): void;
  /** It came up again: set timers, ask the others. */
  recovered?(): void;
}

/**
 * One node of a network, made by `network.node`. Sending or setting a timer while it is down throws an `EngineError`.
 */
export class Node<Message> {
  readonly id: string;
  readonly #network: Network<Message>;
  readonly #behaviour: Behaviour<Message>;
  readonly #timers = new Set<number>();
  #up = true;

  constructor(network: Network<Message>, id: string, behaviour: Behaviour<Message>) {
    this.#network = network;
    this.id = id;
    this.#behaviour = behaviour;
  }

  /** Whether it has not crashed, or has recovered. */
  get up(): boolean {
    return this.#up;
  }

  /** Sends a message to another node, or to itself, which takes no time. */
  send(to: string, message: Message): void {
    this.#mustBeUp('send a message');
    this.#network.carry(this.id, to, message);
  }

  /** Does this after so many seconds, unless the node crashes before. The handle is for `cancel`. */
  after(seconds: number, action: () => void): number {
    this.#mustBeUp('set a timer');
    const timer = this.#network.simulator.after(seconds, () => {
      this.#timers.delete(timer);
      action();
    });
    this.#timers.add(timer);
    return timer;
  }

  /** Takes a timer back. False where it has gone off, was taken back, or fell victim to a crash. */
  cancel(timer: number): boolean {
    return this.#timers.delete(timer) && this.#network.simulator.cancel(timer);
  }

  /** Goes down. Nothing happens where it is down already. */
  crash(): void {
    if (!this.#up) return;
    this.#up = false;
    for (const timer of this.#timers) this.#network.simulator.cancel(timer);
    this.#timers.clear();
    this.#behaviour.crashed?.();
  }

  /** Comes up again. Nothing happens where it is up. */
  recover(): void {
    if (this.#up) return;
    this.#up = true;
    this.#behaviour.recovered?.();
  }

  /** The network hands over a message; a model has no need to call this. */
  hear(message: Message, from: string): void {
    this.#behaviour.on(message, from);
  }

  #mustBeUp(what: string): void {
    if (!this.#up)
      throw new EngineError({
        what: `a node that is down tried to ${what}`,
        where: this.id,
        at: this.#network.simulator.now,
        fix: 'act in on(), in timers and in recovered() only, or ask node.up first',
      });
  }
}
