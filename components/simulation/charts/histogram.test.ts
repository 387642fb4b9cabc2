import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flat } from '../stage/bounds.ts';
import { drawHistogram } from './histogram.ts';

const nought = { width: 0, shares: [1] };
const spread = { width: 0.5, shares: [0.25, 0.75] };
const drawn = (spreads: (typeof spread)[]): string =>
  JSON.stringify(flat(drawHistogram({ spreads, unit: 's' }).shapes));

test('a lane in which every value is nought is a stroke at nought, and spoils no other', () => {
  for (const spreads of [[nought], [nought, spread], [spread, { width: 0, shares: [0] }]])
    assert.doesNotMatch(drawn(spreads), /NaN|Infinity|null/);
  const [, curve] = /"class":"curve line-1","d":"([^"]*)"/.exec(drawn([nought, spread])) ?? [];
  const [, alone] = /"class":"curve line-0","d":"([^"]*)"/.exec(drawn([spread])) ?? [];
  assert.ok(alone);
  assert.equal(curve, alone);
});
