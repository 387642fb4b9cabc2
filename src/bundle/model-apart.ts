/**
 * Takes a simulation's definition apart for the browser: its model, `simulations/<id>/index.ts?model`, which a figure
 * needs to come to life, and what is said about it (summary, model card, theory, scenarios), which is fetched
 * when a reader asks for it and put upon the model. An author writes one definition. Each half is the file with the
 * other half blanked, and with it the imports that nothing else names, so that what is left stays in its place.
 *
 * A definition that is not written out as `export default defineSimulation({ … })` is left whole.
 */
import type { ViteUserConfig } from 'astro';

type Plugin = Extract<NonNullable<NonNullable<ViteUserConfig['plugins']>[number]>, { readonly name: string }>;

/** What the engine's `Model` leaves out of a `Simulation`. */
const said: ReadonlySet<string> = new Set(['summary', 'card', 'theory', 'scenarios']);

export function modelApart(): Plugin {
  return {
    name: 'under-load:model-apart',
    applyToEnvironment: ({ name }) => name === 'client',
    transform: {
      filter: { id: /[\\/]simulations[\\/](?!engine[\\/])[^\\/]+[\\/]index\.ts(\?model)?$/ },
      handler(code, id) {
        const half = id.endsWith('?model') ? 'model' : 'said';
        return { code: halfOf(code, this.parse(code) as unknown as Program, half), map: null };
      },
    },
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}
interface Named {
  readonly name?: string;
}
interface Statement extends Span {
  readonly type: string;
  /** Of a default export. */
  readonly declaration?: (Span & { readonly callee?: Named; readonly arguments?: readonly Literal[] }) | null;
  /** Of an import. */
  readonly specifiers?: readonly { readonly local?: Named }[];
}
interface Literal extends Span {
  readonly properties?: readonly (Span & { readonly key?: Named })[];
}
export interface Program {
  readonly body: readonly Statement[];
}

export function halfOf(code: string, { body }: Program, half: 'model' | 'said'): string {
  const { declaration } = body.find(({ type }) => type === 'ExportDefaultDeclaration') ?? {};
  const [literal] = declaration?.arguments ?? [];
  if (!declaration || declaration.callee?.name !== 'defineSimulation' || !literal?.properties) return code;
  // Its checks were made at build.
  let left = blank(code, declaration.start, declaration.start + 'defineSimulation'.length);
  const { properties } = literal;
  for (const [index, { start, key }] of properties.entries())
    if (said.has(key?.name ?? '') !== (half === 'said'))
      left = blank(left, start, properties[index + 1]?.start ?? literal.end - 1);
  const imports = body.filter(({ type, specifiers }) => type === 'ImportDeclaration' && specifiers?.length);
  const used = imports.reduce((rest, { start, end }) => blank(rest, start, end), left);
  const idle = imports.filter(({ specifiers }) => !specifiers?.some(({ local }) => names(used, local)));
  left = idle.reduce((rest, { start, end }) => blank(rest, start, end), left);
  if (half === 'model') return left;
  const at = literal.start + 1;
  return `import model from './index.ts?model'; ${left.slice(0, at)}...model, ${left.slice(at)}`;
}

const names = (code: string, { name }: Named = {}): boolean => new RegExp(`(?<![\\w$])${name}(?![\\w$])`).test(code);

const blank = (code: string, start: number, end: number): string =>
  code.slice(0, start) + code.slice(start, end).replace(/[^\n]/g, ' ') + code.slice(end);
