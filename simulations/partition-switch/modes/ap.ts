/**
 * Available, answering from whatever is here: a read asks one replica at its own site, a write is done when one has it.
 * The others hear of it as soon as the network lets them.
 */
import type { Mode } from '../mode.ts';

export function ap(): Mode {
  return {
    *read(site, item) {
      const answers = yield* site.ask(item, site.local.slice(0, 1), 1);
      return answers && (answers[0] as number);
    },
    *write(site, item, value) {
      return (yield* site.store(item, value, site.everywhere, 1)) && value;
    },
    *healed(site, item) {
      const answers = yield* site.ask(item, site.local.slice(0, 1), 1);
      if (answers) yield* site.store(item, answers[0] as number, site.everywhere, site.everywhere.length);
    },
  };
}
