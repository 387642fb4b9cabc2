/** The simulations of a folder, imported when they are asked for. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nearest } from '@under-load/engine';
import type { Simulation } from '@under-load/engine';
import { AuthorError } from './author-error.ts';

export interface Simulations {
  readonly ids: readonly string[];
  load(id: string): Promise<Simulation>;
}

export function simulationsIn(folder: string): Simulations {
  const ids = readdirSync(folder)
    .filter((name) => name !== 'engine' && existsSync(join(folder, name, 'index.ts')))
    .sort();
  return {
    ids,
    load: async (id) =>
      ((await import(/* @vite-ignore */ pathToFileURL(join(folder, id, 'index.ts')).href)) as { default: Simulation })
        .default,
  };
}

/** The simulation of this id, or an error that says which there are. */
export async function simulationNamed(simulations: Simulations, id: string, attribute: string): Promise<Simulation> {
  if (simulations.ids.includes(id)) return simulations.load(id);
  const meant = nearest(id, simulations.ids);
  throw new AuthorError(
    `there is no simulation “${id}”${meant ? ` (did you mean ${meant}?)` : ''}; there are: ${simulations.ids.join(', ')}`,
    attribute,
  );
}
