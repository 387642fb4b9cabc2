/** Every simulation there is, found by its folder, imported when it is asked for. */
import type { Simulation } from '@under-load/engine';
import { simulationIn } from './simulation-in.ts';

const folders = import.meta.glob<{ default: unknown }>('/simulations/*/index.ts');

export const simulationIds: readonly string[] = Object.keys(folders)
  .map((file) => file.split('/')[2] ?? '')
  .filter((id) => id !== 'engine')
  .sort();

export const loadSimulation = (id: string): Promise<Simulation> => simulationIn(folders, id) as Promise<Simulation>;
