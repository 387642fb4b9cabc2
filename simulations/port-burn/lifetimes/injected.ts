/** The parts of a page are given their client by a container. How long it lives is said where it is registered. */
import type { Script } from '@under-load/engine';
import type { Client } from '../client.ts';
import { Container, type Registration } from '../container.ts';
import type { Lifetime } from '../lifetime.ts';
import type { Call } from '../machine.ts';

class Part {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  *show(call: Call): Script<void> {
    yield* this.#client.send(call);
  }
}

export const injected =
  (registration: Registration): Lifetime =>
  (newClient) => {
    const container = new Container(registration, newClient);
    return function* (calls) {
      const scope = container.scope();
      try {
        for (const call of calls) yield* new Part(scope.client()).show(call);
      } finally {
        scope.dispose();
      }
    };
  };
