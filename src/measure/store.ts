/**
 * Measurements kept on disk by what they depend on: `.cache/under-load/<simulation>/<sources>/<scenario>.json`. Seeds
 * are always 1, 2, 3 …, so an entry with more seeds than asked for answers too.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Need } from './question.ts';
import { measurementsText, parseMeasurements, scenarioKey } from './measurements.ts';
import type { Measurements } from './measurements.ts';
import { fingerprint } from './sources.ts';

/** Where the pieces lie. */
export interface Folders {
  /** The repository. */
  readonly root: string;
  readonly simulations: string;
  readonly cache: string;
}

export class Store {
  readonly #folders: Folders;
  /** Simulation → its folder in the cache. Sources are read once; a store lives for one pass. */
  readonly #places = new Map<string, string>();

  constructor(folders: Folders) {
    this.#folders = folders;
  }

  read(need: Need): Measurements | null {
    const file = this.#file(need);
    if (!existsSync(file)) return null;
    try {
      return parseMeasurements(readFileSync(file, 'utf8'));
    } catch {
      // Half a file, left by a process that was killed: as good as none.
      return null;
    }
  }

  write(need: Need, measurements: Measurements): void {
    const file = this.#file(need);
    mkdirSync(join(file, '..'), { recursive: true });
    // Another process may read at any moment: the file appears whole.
    writeFileSync(`${file}.${process.pid}`, measurementsText(measurements));
    renameSync(`${file}.${process.pid}`, file);
  }

  /** Forgets what was measured with other sources of the simulations met in this pass. */
  prune(): void {
    for (const place of this.#places.values()) {
      const parent = join(place, '..');
      if (!existsSync(parent)) continue;
      for (const name of readdirSync(parent))
        if (join(parent, name) !== place) rmSync(join(parent, name), { recursive: true, force: true });
    }
  }

  #file({ simulation, scenario }: Need): string {
    let place = this.#places.get(simulation.id);
    if (place === undefined) {
      const { root, simulations, cache } = this.#folders;
      place = join(cache, simulation.id, fingerprint(root, join(simulations, simulation.id)));
      this.#places.set(simulation.id, place);
    }
    const name = createHash('sha256').update(scenarioKey(simulation, scenario)).digest('hex').slice(0, 32);
    return join(place, `${name}.json`);
  }
}
