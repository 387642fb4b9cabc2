/** A replica keeps the newest value it has been given, tells it when asked, and confirms what it is told to store. */
import type { Network } from '@under-load/engine';

/**
 * What sites and replicas say to each other. `round` tells which question an answer belongs to, `item` which request.
 * The value is its own version: the one writer writes 1, 2, 3 …
 */
export interface Message {
  readonly kind: 'ask' | 'value' | 'store' | 'stored';
  readonly round: number;
  readonly item: number;
  readonly value: number;
}

export function startReplica(network: Network<Message>, id: string, changed: (value: number) => void): void {
  let newest = 0;
  const node = network.node(id, {
    on(message, from) {
      if (message.kind === 'store') {
        if (message.value > newest) changed((newest = message.value));
        node.send(from, { ...message, kind: 'stored' });
      } else {
        node.send(from, { ...message, kind: 'value', value: newest });
      }
    },
  });
}
