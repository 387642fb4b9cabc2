import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { leftOff, parseVisits, underNames, withAttempts, withVisit } from './visits.ts';

test('whatever stands in the store, reading it gives visits or nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      for (const { at, end } of Object.values(parseVisits(text))) {
        assert.ok(Number.isFinite(at));
        assert.equal(typeof end, 'boolean');
      }
    }),
  );
});

test('a visit survives beside garbage', () => {
  assert.deepEqual(parseVisits('{"a":{"at":5,"end":true},"b":7,"c":{"at":"x"},"d":null}'), { a: { at: 5, end: true } });
});

test('a new visit is added to whatever stands in the store, and nothing of that is lost', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (kept) => {
      const { text, unread } = withVisit(kept, 'now', { at: 5, end: false });
      assert.equal(parseVisits(text)['now']?.at, 5);
      const others = (store: string) => ({ ...(JSON.parse(store) as Record<string, unknown>), now: null });
      if (unread === null) assert.deepEqual(others(text), others(kept));
      else assert.equal(unread, kept);
    }),
  );
});

test('where one left off is the last lesson that was not read to its end', () => {
  assert.equal(leftOff({ a: { at: 1, end: false }, b: { at: 2, end: false }, c: { at: 3, end: true } }), 'b');
  assert.equal(leftOff({ a: { at: 1, end: true }, c: { at: 3, end: true } }), 'c');
  assert.equal(leftOff({}), undefined);
});

test('a bet in a lesson counts as a visit, and does not undo that its end was seen', () => {
  const all = withAttempts({ a: { at: 1, end: true } }, [
    { activity: 'a#bet', at: 4 },
    { activity: 'b#bet', at: 2 },
  ]);
  assert.deepEqual(all, { a: { at: 4, end: true }, b: { at: 2, end: false } });
});

test('a lesson keeps what it was known for under its former name', () => {
  assert.deepEqual(underNames({ old: { at: 3, end: true }, now: { at: 5, end: false } }, ['now', 'old']), {
    at: 5,
    end: true,
  });
  assert.equal(underNames({}, ['now', '']), undefined);
});
