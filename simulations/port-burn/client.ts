/**
 * A client of the service, as libraries have them: it opens connections when it needs them, keeps them for the next call,
 * and closes them when it is disposed of. Who disposes of it after one call has paid for a connection that served once.
 */
import { Station, type Script } from '@under-load/engine';
import type { Call, Connection, Machine } from './machine.ts';

export class Client {
  readonly #machine: Machine;
  readonly #room: Station;
  /** Open and unused, the latest used last. */
  readonly #idle: Connection[] = [];
  #made = false;

  /** `connections`: the most that are open at once. */
  constructor(machine: Machine, connections = Infinity) {
    this.#machine = machine;
    this.#room = new Station(machine.simulator, { name: 'connections of a client', slots: connections });
  }

  *send(call: Call): Script<void> {
    if (!this.#made) {
      this.#made = true;
      yield* this.#machine.makeClient();
    }
    yield this.#room;
    try {
      const connection = this.#idle.pop() ?? (yield* this.#machine.open(call));
      yield* this.#machine.exchange(call, connection);
      this.#idle.push(connection);
    } finally {
      this.#room.release();
    }
  }

  dispose(): void {
    for (const connection of this.#idle.splice(0)) this.#machine.close(connection);
  }
}
