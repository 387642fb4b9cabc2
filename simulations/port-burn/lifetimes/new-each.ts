/** A client for each call, disposed of as soon as the answer is there: as tidy as one opens and closes a file. */
import type { Lifetime } from '../lifetime.ts';

export const newEach: Lifetime = (newClient) =>
  function* (calls) {
    for (const call of calls) {
      const client = newClient();
      try {
        yield* client.send(call);
      } finally {
        client.dispose();
      }
    }
  };
