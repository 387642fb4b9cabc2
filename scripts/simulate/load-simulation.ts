/** Finds simulations by their folders. There is no list to keep: a folder with an index.ts is a simulation. */
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nearest, type Simulation } from '@under-load/engine';
import { UsageError } from './usage-error.ts';

/** The repository: this file lies two folders below its top. */
export const repository = dirname(dirname(import.meta.dirname));

export function simulationIds(root = repository): string[] {
  return globSync('simulations/*/index.ts', { cwd: root })
    .map((file) => dirname(file).replace(/^simulations./, ''))
    .filter((id) => id !== 'engine')
    .sort();
}

export async function loadSimulation(id: string, root = repository): Promise<Simulation> {
  const ids = simulationIds(root);
  if (!ids.includes(id)) {
    const meant = nearest(id, ids);
    throw new UsageError(
      `There is no simulation “${id}”${meant ? ` (did you mean ${meant}?)` : ''}; there are ${ids.join(', ')}. ` +
        `To start one: npm run new -- simulation ${id}`,
    );
  }
  const file = join(root, 'simulations', id, 'index.ts');
  const { default: simulation } = (await import(pathToFileURL(file).href)) as { default?: Simulation };
  if (simulation?.id !== id)
    throw new UsageError(
      `simulations/${id}/index.ts exports ${simulation ? `the simulation “${simulation.id}”` : 'no simulation'} as its default; ` +
        `it should be defineSimulation({ id: '${id}', … }).`,
    );
  return simulation;
}
