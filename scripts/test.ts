/**
 * Runs the tests: `node scripts/test.ts [stage …] [--deep]`, by default types, lint, unit, build and e2e.
 * Stops at the first stage that fails. The last line counts what was tested.
 */
import { added, countsSentence, noCounts } from './test/counts.ts';
import { runStage } from './test/run-stage.ts';
import { stages } from './test/stages.ts';

const asked = process.argv.slice(2).filter((word) => word !== '--deep');
const all = stages(process.argv.includes('--deep'));
const unknown = asked.find((word) => !all.some(({ name }) => name === word));
if (unknown) {
  console.error(`There is no stage "${unknown}"; the stages are ${all.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const began = performance.now();
let counts = noCounts;
let failed: string | null = null;
for (const stage of all.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  console.log(`\n━━ ${stage.name}: ${stage.title}\n`);
  const stageBegan = performance.now();
  const outcome = await runStage(stage);
  counts = added(counts, outcome.counts);
  if (!outcome.ok) {
    failed = stage.name;
    // A stage without tests of its own (types, lint, build) fails as one.
    if (outcome.counts.failed === 0) counts = added(counts, { passed: 0, failed: 1, skipped: 0 });
    break;
  }
  console.log(`\n   ${stage.name} holds (${seconds(stageBegan)} s)`);
}

console.log(
  failed
    ? `\n━━ ${failed} failed after ${seconds(began)} s; what is wrong stands above. To run it alone: npm run test:all -- ${failed}`
    : `\n━━ All holds (${seconds(began)} s)`,
);
console.log(countsSentence(counts));
process.exitCode = failed ? 1 : 0;

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(0);
}
