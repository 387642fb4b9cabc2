/** Who is compared, in the order of the tables. */
import type { Contender } from './models.ts';

export interface Entry {
  /** The npm package it needs, with the version that was looked at. */
  readonly needs?: string;
  /** `peers` is a file in the folder whose `node_modules` holds the packages. */
  readonly load: (peers: string) => Promise<Contender>;
}

/** The engine's own event list with no more than the C++ loop has: the others' answers are checked against it. */
export const CALLBACKS = 'engine, callbacks';
export const PARTS = 'engine, parts by callbacks';
export const SCRIPTS = 'engine, scripts';
export const SIMJS = 'simjs';

export const contenders: Readonly<Record<string, Entry>> = {
  [CALLBACKS]: { load: async () => (await import('./contenders/engine-callbacks.ts')).contender },
  [PARTS]: { load: async () => (await import('./contenders/engine-parts.ts')).contender },
  [SCRIPTS]: { load: async () => (await import('./contenders/engine-scripts.ts')).contender },
  [SIMJS]: { needs: 'simjs@2.0.3', load: async (peers) => (await import('./contenders/simjs.ts')).contender(peers) },
  simscript: {
    needs: 'simscript@1.0.37',
    load: async (peers) => (await import('./contenders/simscript.ts')).contender(peers),
  },
};
