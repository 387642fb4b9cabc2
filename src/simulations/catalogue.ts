/** The simulations there are: a folder with an index.ts is one, and no list names them. */
import type { Simulation } from '@under-load/engine';

const modules = import.meta.glob<Simulation>('/simulations/*/index.ts', { import: 'default', eager: true });

export const simulations: readonly Simulation[] = Object.entries(modules)
  .map(([file, simulation]) => {
    const folder = file.split('/').at(-2);
    if (simulation.id !== folder) {
      throw new Error(
        `simulations/${folder}/index.ts: its id is "${simulation.id}"; a simulation has the name of its folder`,
      );
    }
    return simulation;
  })
  .sort((a, b) => a.title.localeCompare(b.title, 'en'));
