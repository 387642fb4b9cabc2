/** How an operation gets its items to the service. Every file in `styles/` is one way of writing it. */
import type { Script } from '@under-load/engine';

/** What is to be sent: a cart's rows, a document's fields. */
export type Item = number;

export interface Service {
  /** One call over the network with these items; comes back with the answer. */
  send(items: readonly Item[]): Script<void>;
  /** Puts the items where they wait for company; comes back when the call that carried them is answered. */
  post(items: readonly Item[]): Script<void>;
}

export type Style = (service: Service, items: readonly Item[]) => Script<void>;
