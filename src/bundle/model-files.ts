/**
 * The file of each simulation's model, by which a served figure names it. A table of all of them in the script would grow
 * with every simulation, and every first figure would carry it. The names hold a fingerprint, so they are known once the
 * browser's files are built, which is before the pages are written; a running server is asked for the source itself.
 *
 * Pages are rendered by a bundle of their own, which has modules of its own; what it asks for is kept with the process.
 */
import { globSync } from 'node:fs';
import type { ViteUserConfig } from 'astro';

type Plugin = Extract<NonNullable<NonNullable<ViteUserConfig['plugins']>[number]>, { readonly name: string }>;

const SHARED = Symbol.for('under-load:model-files');
const shared = globalThis as { [SHARED]?: Map<string, string> };

/** Simulation → its model's file. */
const files = (shared[SHARED] ??= new Map());

/** Where a browser finds a simulation's model, without the base path. */
export function modelFile(simulation: string): `/${string}` {
  if (import.meta.env.DEV) return `/simulations/${simulation}/index.ts?model`;
  const file = files.get(simulation);
  if (file === undefined)
    throw new Error(
      `simulations/${simulation}/index.ts: found no file built of its model; ${files.size} others have one.`,
    );
  return `/${file}`;
}

/** Imports every model, so that each has a file; no page asks for this one. */
const ALL = 'virtual:under-load-models';

export function modelFiles(): Plugin {
  return {
    name: 'under-load:model-files',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart() {
      this.emitFile({ type: 'chunk', id: ALL, name: 'models', preserveSignature: 'strict' });
    },
    resolveId: { filter: { id: exactly(ALL) }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: exactly(`\0${ALL}`) },
      handler() {
        const cwd = this.environment.config.root;
        const models = globSync('simulations/*/index.ts', { cwd }).filter((file) => simulationOf(file) !== 'engine');
        const imports = models.map((file) => `() => import(${JSON.stringify(`/${file.replaceAll('\\', '/')}?model`)})`);
        return `export default [${imports.join()}];`;
      },
    },
    generateBundle(_, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type !== 'chunk') continue;
        if (file.facadeModuleId === `\0${ALL}`) delete bundle[name];
        for (const id of file.moduleIds) if (id.endsWith('/index.ts?model')) files.set(simulationOf(id), name);
      }
    },
  };
}

/** The folder a file lies in. */
const simulationOf = (file: string): string => file.split(/[\\/]/).at(-2) ?? '';

const exactly = (id: string): RegExp => new RegExp(`^${id}$`);
