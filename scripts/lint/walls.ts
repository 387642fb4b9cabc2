/** ESLint rule: an import that points the wrong way between rooms is an error. `rooms.ts` says which way is right. */
import { relative, sep } from 'node:path';
import type { Rule } from 'eslint';
import { mayImport } from './rooms.ts';

export const walls: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], docs: { description: 'keep imports pointing one way between rooms' } },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    const check = (source: { type: string; value?: unknown } | null | undefined) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const refusal = mayImport(file, source.value);
      if (refusal) context.report({ node: source as Rule.Node, message: refusal.reason });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
    };
  },
};
