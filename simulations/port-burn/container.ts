/** A container for dependency injection, as far as it decides how long a client lives. A scope is one request. */
import type { Client } from './client.ts';

/** A new one for whoever asks; one for each scope; one for all. */
export type Registration = 'transient' | 'scoped' | 'singleton';

export interface Scope {
  client(): Client;
  /** Disposes of all that was made for this scope. */
  dispose(): void;
}

export class Container {
  readonly #registration: Registration;
  readonly #newClient: () => Client;
  #shared: Client | null = null;

  constructor(registration: Registration, newClient: () => Client) {
    this.#registration = registration;
    this.#newClient = newClient;
  }

  scope(): Scope {
    const made: Client[] = [];
    const make = () => {
      const client = this.#newClient();
      made.push(client);
      return client;
    };
    const give = {
      transient: make,
      scoped: () => made[0] ?? make(),
      singleton: () => (this.#shared ??= this.#newClient()),
    };
    return {
      client: give[this.#registration],
      dispose: () => made.forEach((client) => client.dispose()),
    };
  }
}
