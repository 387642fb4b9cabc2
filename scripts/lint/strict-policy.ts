/**
 * ESLint rule for what is drawn: nothing that a Content-Security-Policy of `default-src 'self'` would refuse.
 * Inline styles become classes or SVG attributes, inline scripts become modules.
 */
import type { Rule } from 'eslint';

interface Attribute {
  readonly type: string;
  readonly name: { readonly type: string; readonly name: unknown; readonly namespace?: { readonly name: string } };
  readonly value: { readonly type: string } | null;
}

export const strictPolicy: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], docs: { description: 'keep pages within a strict Content-Security-Policy' } },
  create(context) {
    const check = (node: Attribute) => {
      const name = fullName(node.name);
      const message = refusal(name, node.value?.type === 'Literal');
      if (message) context.report({ node: node as unknown as Rule.Node, message });
    };
    return {
      JSXAttribute: check,
      AstroTemplateLiteralAttribute: check,
      AstroShorthandAttribute: check,
    } as unknown as Rule.RuleListener;
  },
};

function refusal(name: string, isText: boolean): string | null {
  if (name === 'style')
    return 'An inline style breaks a strict Content-Security-Policy: use a class or an SVG attribute.';
  if (name === 'define:vars')
    return 'define:vars writes an inline style or script: use a class, a data attribute or a module.';
  if (name === 'is:inline')
    return 'An inline script or style breaks a strict Content-Security-Policy: use a module or a style sheet.';
  if (name.startsWith('client:'))
    return 'Islands need inline scripts: hydrate with a custom element from an external module.';
  if (/^on[a-z]/.test(name) && isText) return `${name}="…" is an inline script: add the listener in a module.`;
  return null;
}

function fullName(name: Attribute['name']): string {
  if (name.type === 'JSXNamespacedName')
    return `${String(name.namespace?.name)}:${(name.name as { name: string }).name}`;
  return String(name.name);
}
