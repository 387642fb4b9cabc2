/**
 * Available, answering from whatever is here: a read asks one replica at its own site, a write is done when one has it.
 * The others hear of it as soon as the network lets them.
 */
import type { Mode } from '../mode.ts';

export function ap(): Mode {
  return {
    *read(site, item) {
      const answers = yield* site.ask(item, [site.local], 1);
      return answers && (answers[0] as number);
    },
    *write(site, item, value) {
      return (yield* site.store(item, value, site.everywhere, 1)) && value;
    },
    *healed(site, item) {
      const [value] = (yield* site.ask(item, [site.local], 1)) ?? [];
      if (value) yield* site.store(item, value, site.everywhere, site.everywhere.length);
    },
  };
}
