/** Scenarios for property tests: any places, distances and rates, a cut of any length, and sites cut off by hand besides. */
import fc from 'fast-check';
import type { ScenarioRequest } from '@under-load/engine';
import { SITES } from '../sites.ts';

/** The watched stretch at most: half the shortest period, and the longest cut drawn here. */
const LONGEST = 150 + 60;

const anyByHand = fc
  .record({
    action: fc.constantFrom('cut', 'heal'),
    site: fc.constantFrom(...SITES),
    at: fc.integer({ min: 0, max: LONGEST }),
  })
  .map(({ action, site, at }) => `${action}:site-${site.toLowerCase()}@${at}`);

/** With these values for all else that there is to set. */
export function anyPartition(set: Record<string, fc.Arbitrary<string | number>>): fc.Arbitrary<ScenarioRequest> {
  return fc
    .record({
      seed: fc.integer({ min: 1, max: 1_000_000 }),
      byHand: fc.array(anyByHand, { maxLength: 4 }),
      set: fc.record({
        partition: fc.constantFrom(0, 5, 20, 60),
        period: fc.constant(300),
        isolated: fc.constantFrom(...SITES),
        placement: fc.constantFrom('1-1-1', '3-1-1', '1-3-1', '1-1-3', '2-2-1'),
        writer: fc.constantFrom('majority', 'minority'),
        writeRate: fc.constantFrom(0.02, 0.1, 0.5, 1),
        requestRate: fc.constantFrom(0.2, 1, 5),
        near: fc.integer({ min: 1, max: 300 }),
        far: fc.integer({ min: 1, max: 300 }),
        ...set,
      }),
    })
    .map(({ seed, byHand, set: values }) => ({
      set: values,
      text: [`seed=${seed}`, ...(byHand.length ? [`do=${byHand.join(';')}`] : [])].join('&'),
    }));
}
