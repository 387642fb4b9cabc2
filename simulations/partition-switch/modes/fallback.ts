/**
 * A majority where one can be had, whatever is here where not: consistent until the network is cut, and available then.
 * A site finds out that it is cut off by waiting in vain.
 */
import type { Mode } from '../mode.ts';
import { ap } from './ap.ts';
import { cp, type Acknowledgements } from './cp.ts';

export function fallback(acknowledgements: Acknowledgements): Mode {
  const [asked, here] = [cp(acknowledgements), ap()];
  return {
    *read(site, item, disagree) {
      return (yield* asked.read(site, item, disagree)) ?? (yield* here.read(site, item, disagree));
    },
    *write(site, item, value) {
      return (yield* asked.write(site, item, value)) ?? (yield* here.write(site, item, value));
    },
    healed: here.healed,
  };
}
