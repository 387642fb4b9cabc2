/** Items of many operations share a call. Whoever comes first waits for the others. */
import type { Style } from '../style.ts';

export const company: Style = function* (service, items) {
  yield* service.post(items);
};
