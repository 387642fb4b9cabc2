/** What each mode promises of the history that its clients see, held against random scenarios: a few in the quick tests, a thousand in the deep ones. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkLinearizable } from '@under-load/engine';
import { anyPartition } from './any-partition.ts';
import { historyOf, recordFromStart, staleReads } from './recorded-history.ts';

type Set = Parameters<typeof anyPartition>[0];

/** Every history is linearizable. */
export function alwaysLinearizable(set: Set, scenarios: number): void {
  let answered = 0;
  fc.assert(
    fc.property(anyPartition(set), (request) => {
      const history = historyOf(recordFromStart(request));
      assert.equal(checkLinearizable(history).verdict, 'yes');
      assert.deepEqual(staleReads(history), []);
      answered += history.filter(({ return: answer }) => answer < Infinity).length;
    }),
    { numRuns: scenarios, seed: 1 },
  );
  assert.ok(answered > 30 * scenarios, `only ${answered} answers were judged`);
}

/** Every history with a stale read is found not to be linearizable; none stays undecided, and the model counts the same stale reads. */
export function staleIsNeverLinearizable(set: Set, scenarios: number): void {
  let [stale, clean] = [0, 0];
  fc.assert(
    fc.property(anyPartition(set), (request) => {
      const recorded = recordFromStart(request);
      const history = historyOf(recorded);
      const old = staleReads(history);
      const { verdict } = checkLinearizable(history, { explain: false });
      assert.notEqual(verdict, 'undecided');
      if (old.length) assert.equal(verdict, 'no');
      assert.equal(recorded.tally.counts['stale reads'] ?? 0, old.length);
      if (old.length) stale++;
      else clean++;
    }),
    { numRuns: scenarios, seed: 1 },
  );
  assert.ok(stale > scenarios / 3 && clean > 0, `${stale} histories with a stale read, ${clean} without`);
}
