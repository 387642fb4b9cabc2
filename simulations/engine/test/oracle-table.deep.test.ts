/**
 * The oracle table: what the engine's parts make of textbook models, over seeds 1..32, against what is known exactly. Every row
 * holds by the oracle rule of STATISTICS.md, and the table as a whole too.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disagreement, jointDisagreement, standardError, studentInterval, zScore } from '../src/index.ts';
import type { Estimate } from '../src/index.ts';
import { lines } from './oracles/lines.ts';
import { losses } from './oracles/losses.ts';
import { messages } from './oracles/messages.ts';
import { customersPerSeed, play, SEEDS } from './oracles/oracle.ts';
import type { Oracle, Quantity } from './oracles/oracle.ts';
import { orders } from './oracles/orders.ts';
import { routes } from './oracles/routes.ts';

interface Row {
  readonly oracle: Oracle;
  readonly quantity: Quantity;
  readonly estimate: Estimate;
}

const rows: Row[] = [];

for (const oracle of [...lines, ...orders, ...losses, ...routes, ...messages])
  test(`${oracle.model} is what the formula says (${oracle.source})`, () => {
    const customers = customersPerSeed(oracle);
    const runs = Array.from({ length: SEEDS }, (_, index) => play(oracle, index + 1, customers));
    const faults: string[] = [];
    for (const [index, quantity] of oracle.quantities.entries()) {
      const perSeed = runs.map((values) => values[index] ?? NaN);
      const estimate = { ...studentInterval(perSeed), perSeed };
      rows.push({ oracle, quantity, estimate });
      const fault = disagreement(estimate, quantity.theory, { relative: quantity.tolerance });
      if (fault !== null) faults.push(`${quantity.name}: ${fault}`);
    }
    assert.deepEqual(faults, []);
  });

test('all z scores together are what luck alone gives', (t) => {
  const scores = rows.map(({ quantity, estimate }) => zScore(estimate, quantity.theory));
  for (const line of table()) t.diagnostic(line);
  const mean = scores.reduce((sum, z) => sum + z, 0) / scores.length;
  const rms = Math.sqrt(scores.reduce((sum, z) => sum + z * z, 0) / scores.length);
  t.diagnostic(`${scores.length} z scores: mean ${mean.toFixed(3)}, root mean square ${rms.toFixed(3)}`);
  assert.equal(jointDisagreement(scores), null);
});

function table(): string[] {
  const cells = rows.map(({ oracle, quantity, estimate }) => [
    oracle.model,
    quantity.name,
    `${((SEEDS * customersPerSeed(oracle)) / 1e6).toFixed(1)} M`,
    quantity.theory.toPrecision(6),
    estimate.value.toPrecision(6),
    standardError(estimate.perSeed).toPrecision(2),
    zScore(estimate, quantity.theory).toFixed(2),
  ]);
  const all = [['model', 'quantity', 'customers', 'theory', 'measured', 'std. error', 'z'], ...cells];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all.map((row) =>
    row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  );
}
