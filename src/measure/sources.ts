/** A fingerprint of what a measurement depends on beside its scenario: the sources of the engine and of the model. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Several simulations stand on these files; who imports none of them does not depend on them. */
const SHARED = 'simulations/calls';

/** How figures summarise a study is part of what is kept. */
const SUMMARY = 'components/simulation/figure/long-run.ts';

/** Raised when what is kept of a measurement has another form. */
const FORM = 2;

export function fingerprint(root: string, simulationFolder: string): string {
  const hash = createHash('sha256').update(`${FORM}\n`);
  const folders = [engineFolder(root), simulationFolder];
  if (imports(simulationFolder, '../calls/')) folders.push(join(root, SHARED));
  for (const folder of folders)
    for (const file of sourceFiles(folder)) hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  return hash
    .update(readFileSync(join(root, SUMMARY)))
    .digest('hex')
    .slice(0, 16);
}

/** The engine this process runs, whatever folder the simulations lie in. */
function engineFolder(root: string): string {
  try {
    return dirname(fileURLToPath(import.meta.resolve('@under-load/engine')));
  } catch {
    return join(root, 'simulations/engine/src');
  }
}

function imports(folder: string, path: string): boolean {
  return sourceFiles(folder).some((file) => readFileSync(join(folder, file), 'utf8').includes(path));
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file))
    .sort();
}
