/**
 * Long runs for pages, measured once a scenario and kept in a cache on disk, so that a build measures only what changed.
 * What the key says: the simulation's version, the scenario, the number of seeds, and the sources of engine and model.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatScenario, study } from '@under-load/engine';
import type { Scenario, Simulation } from '@under-load/engine';
import type { LongRun } from '../../components/simulation/figure/long-run.ts';
import { longRunOf, longRunText, parseLongRuns } from '../../components/simulation/figure/long-run.ts';

const CACHE = join(process.cwd(), '.cache', 'figures');

export function measuredAtBuild(simulation: Simulation, scenario: Scenario, seeds: number): LongRun {
  const key = createHash('sha256')
    .update(
      [
        simulation.id,
        simulation.version,
        seeds,
        formatScenario(simulation, { ...scenario, seed: 1 }),
        sources('engine/src'),
        sources(simulation.id),
        sources('../components/simulation/figure/long-run.ts'),
      ].join('\n'),
    )
    .digest('hex')
    .slice(0, 32);
  const file = join(CACHE, `${key}.json`);
  if (existsSync(file)) return parseLongRuns(readFileSync(file, 'utf8'))[0] as LongRun;
  const longRun = longRunOf(simulation, study(simulation, scenario, { seeds }));
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, longRunText([longRun]));
  renameSync(`${file}.${process.pid}`, file);
  return longRun;
}

const hashed = new Map<string, string>();

/** A hash of a folder's (or file's) TypeScript, tests left out. */
function sources(folder: string): string {
  const known = hashed.get(folder);
  if (known !== undefined && !import.meta.env.DEV) return known;
  const path = join(process.cwd(), 'simulations', folder);
  const files = path.endsWith('.ts')
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => /(?<!\.test)\.ts$/.test(name))
        .sort()
        .map((name) => join(path, name));
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(path.length)).update(readFileSync(file));
  const digest = hash.digest('hex');
  hashed.set(folder, digest);
  return digest;
}
