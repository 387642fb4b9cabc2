/** Every simulation there is, found by its folder, imported when it is asked for. */
import type { Simulation } from '@under-load/engine';

const folders = import.meta.glob<{ default: Simulation }>('/simulations/*/index.ts');

export const simulationIds: readonly string[] = Object.keys(folders)
  .map((file) => file.split('/')[2] ?? '')
  .filter((id) => id !== 'engine')
  .sort();

export async function loadSimulation(id: string): Promise<Simulation> {
  const found = folders[`/simulations/${id}/index.ts`];
  if (!found || id === 'engine')
    throw new Error(`There is no simulation “${id}”. There are: ${simulationIds.join(', ')}.`);
  return (await found()).default;
}
