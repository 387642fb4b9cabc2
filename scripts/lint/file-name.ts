/** ESLint rule: a file is named for its one idea, in the case its kind has. A drawer for everything has no idea. */
import { basename } from 'node:path';
import type { Rule } from 'eslint';

const drawers = /^(utils?|helpers?|common|misc|shared|stuff)$/i;

export const fileName: Rule.RuleModule = {
  meta: { type: 'suggestion', schema: [], docs: { description: 'name files for the idea they hold' } },
  create(context) {
    return {
      Program(node) {
        if (/\.astro[\\/]/.test(context.filename)) return; // a script inside a component has no name of its own
        const name = basename(context.filename);
        const stem = name.replace(/(\.d|\.test|\.spec|\.config|\.deep)?\.[a-z]+$/, '');
        const isComponent = /\.(tsx|astro)$/.test(name) && !context.filename.includes('/pages/');
        const message = drawers.test(stem)
          ? `"${name}" is a drawer for everything: name the file for the one idea it holds.`
          : nameFault(name, stem, isComponent);
        if (message) context.report({ node, message });
      },
    };
  },
};

function nameFault(name: string, stem: string, isComponent: boolean): string | null {
  if (/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(stem) || /^\[.*\](\.[a-z]+)?$/.test(stem)) return null;
  if (isComponent && /^[A-Z][A-Za-z0-9]*$/.test(stem)) return null;
  return `"${name}" should be kebab-case.ts, or PascalCase.tsx and PascalCase.astro for a component.`;
}
