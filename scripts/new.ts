/** `npm run new -- lesson queues/littles-law | simulation retry-storm | curriculum two-evenings`: a start that works. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readKind } from './new/kinds.ts';
import { planOf } from './new/plan.ts';
import { repository } from './simulate/load-simulation.ts';
import { UsageError } from './simulate/usage-error.ts';

try {
  const { kind, name } = readKind(process.argv.slice(2));
  const { files, next } = await planOf(kind, name, repository);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(repository, file)), { recursive: true });
    writeFileSync(join(repository, file), text);
    console.log(`wrote ${file}`);
  }
  console.log(`\n${next}`);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
