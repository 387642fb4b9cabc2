/** Ten of ten classic faults, planted one at a time in a copy of the engine, are caught by tests that run on every commit. */
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import { classicFaults } from './classic-faults.ts';
import { plant } from './plant.ts';

test('a sound copy of the engine passes its tests, so that what they catch is the fault', async () => {
  assert.deepEqual(await plant('none'), []);
});

const caught: [fault: string, is: string, by: string][] = [];

for (const fault of classicFaults)
  test(`${fault.name} is caught: ${fault.is}`, async () => {
    const failures = await plant(fault);
    const first = failures.find(({ asserted }) => asserted);
    assert.ok(first, `of ${fault.tests.join(', ')} none asserts what is wrong; failed: ${JSON.stringify(failures)}`);
    const others = failures.length > 1 ? `, and ${failures.length - 1} more` : '';
    caught.push([fault.name, fault.is, `${basename(first.file)}: “${first.test}”${others}`]);
  });

test(`${classicFaults.length} of ${classicFaults.length}`, (t) => {
  const rows: string[][] = [['fault', 'what is wrong', 'caught by'], ...caught];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) t.diagnostic(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  assert.equal(caught.length, classicFaults.length);
});

test('a fault whose text no longer stands in the engine is refused, not taken for caught', async () => {
  const stale = { name: 'stale', is: '', file: 'tally.ts', from: 'no such line', to: '', tests: [] };
  await assert.rejects(plant(stale), /“no such line”, which stands 0 times in tally.ts/);
});
