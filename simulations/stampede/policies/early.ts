/**
 * XFetch: every read imagines the clock to be ahead by a random time, on average as long as a computation (times beta). If
 * the entry would then have expired, it computes it now. Who comes early is chance, and nobody has to know of anybody.
 */
import { ln } from '@under-load/engine';
import type { PolicyOf } from '../policy.ts';

export const early: PolicyOf = ({ beta }) => ({
  act({ remaining, computeTime, luck }) {
    const ahead = -beta * computeTime * ln(luck);
    return remaining > ahead ? 'answer' : 'compute';
  },
  grace: 0,
});
