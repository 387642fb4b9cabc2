/** Every simulation's model, without what is said about it: what a figure needs to come to life. */
import type { Model } from '@under-load/engine';
import { simulationIn } from './simulation-in.ts';

const folders = import.meta.glob<{ default: unknown }>('/simulations/*/index.ts', { query: '?model' });

export const loadModel = (id: string): Promise<Model> => simulationIn(folders, id) as Promise<Model>;
