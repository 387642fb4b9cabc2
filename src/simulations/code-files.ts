/** The sources of a simulation, as readers see them: every file of its folder but the tests. */
import type { ParameterValues, Simulation } from '@under-load/engine';

const sources = import.meta.glob<string>(['/simulations/*/**/*.ts', '!**/*.test.ts', '!/simulations/engine/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Path within the simulation's folder → source. */
export function codeFiles(id: string): ReadonlyMap<string, string> {
  const folder = `/simulations/${id}/`;
  return new Map(
    Object.entries(sources).flatMap(([file, source]) =>
      file.startsWith(folder) ? [[file.slice(folder.length), source] as const] : [],
    ),
  );
}

/** The files that show a rule at work: those the simulation names for any choice a reader can make, most telling first. */
export function tellingFiles(simulation: Simulation): readonly string[] {
  const { parameters, code } = simulation;
  if (!code) return [];
  const defaults: ParameterValues = Object.fromEntries(
    Object.entries(parameters).map(([name, { default: value }]) => [name, value]),
  );
  const choices = Object.entries(parameters).flatMap(([name, parameter]) =>
    parameter.kind === 'choice' ? Object.keys(parameter.options).map((value) => ({ ...defaults, [name]: value })) : [],
  );
  const named = [defaults, ...choices].flatMap((values) => code(values as never));
  const files = codeFiles(simulation.id);
  for (const file of named) {
    if (!files.has(file))
      throw new Error(
        `simulations/${simulation.id}: code() names ${file}, which is not in the folder; there are: ${[...files.keys()].join(', ')}`,
      );
  }
  return [...new Set(named)];
}
