/** One call that carries them all: the interface is as large as the operation. */
import type { Style } from '../style.ts';

export const together: Style = function* (service, items) {
  yield* service.send(items);
};
