/**
 * Every repair against every fault, over two hundred cases. The list of cures must be whole (nothing else ever cures) and
 * true (what is in it cures every time): readers are told so, whatever case they have.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cured, type Served } from './cured.ts';
import { knownCure, pairs } from './cures.ts';
import { designOf, names } from './faults.ts';
import { served, type Treated } from './served.ts';

const CASES = Array.from({ length: 200 }, (_, index) => index + 1);

/** Shops of one design are one shop, so a repair that changes nothing is not run again. */
function remembering(): (treated: Treated) => Served {
  const known = new Map<string, Served>();
  return (treated) => {
    const design = JSON.stringify(designOf(treated.fault, treated.fix));
    const before = known.get(design);
    if (before) return before;
    const now = served(treated);
    known.set(design, now);
    return now;
  };
}

test('over two hundred cases each repair cures what the list says it does, and nothing else', () => {
  const wrong: string[] = [];
  for (const number of CASES) {
    const serve = remembering();
    const well = serve({ number, fault: 'none', fix: 'none' });
    for (const fault of names)
      if (cured(serve({ number, fault, fix: 'none' }), well)) wrong.push(`case ${number}: ${fault} is not felt`);
    for (const [fault, fix] of pairs) {
      const now = serve({ number, fault, fix });
      if (cured(now, well) !== (knownCure(fault, fix) !== null))
        wrong.push(`case ${number}: ${fix} against ${fault}: ${JSON.stringify(now)} (well: ${JSON.stringify(well)})`);
    }
  }
  assert.deepEqual(wrong, []);
});
