// @ts-check
/** Before `npm pack`: builds JavaScript and types into dist, then shows the manifest for others. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { showToOthers } from './manifest.mjs';

const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [compiler, '--project', fileURLToPath(new URL('tsconfig.json', import.meta.url))],
  { stdio: ['ignore', 2, 2] },
);
if (status !== 0) {
  console.error('The engine could not be built; what is wrong stands above.');
  process.exit(1);
}
showToOthers();
