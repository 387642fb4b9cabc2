/**
 * Highlighted code without style attributes. Shiki colours tokens by `style="color:var(--astro-code-token-…)"`, which a
 * strict Content-Security-Policy refuses; this turns each into a class (`tok-keyword`) that src/styles/code.css colours.
 */
import type { ShikiTransformer } from 'shiki';

const colour = /color:\s*var\(--astro-code-token-([a-z-]+)\)/;
const classesOf = (style: string): string[] => {
  const token = colour.exec(style)?.[1];
  return [
    ...(token === undefined ? [] : [`tok-${token}`]),
    ...(/font-style:\s*italic/.test(style) ? ['tok-italic'] : []),
    ...(/font-weight:\s*bold/.test(style) ? ['tok-bold'] : []),
    ...(/user-select:\s*none/.test(style) ? ['tok-sign'] : []),
  ];
};

type Hook = NonNullable<ShikiTransformer['root']>;
type Child = Parameters<Hook>[0]['children'][number];

function strip(node: Child): void {
  if (node.type !== 'element') return;
  const { style, ...rest } = node.properties;
  if (typeof style === 'string') {
    const classes = classesOf(style);
    const before = typeof rest['class'] === 'string' ? [rest['class']] : [];
    const all = [...before, ...classes].join(' ');
    node.properties = all === '' ? rest : { ...rest, class: all };
  }
  node.children.forEach(strip);
}

export function tokenClasses(): ShikiTransformer {
  return {
    name: 'token-classes',
    root: (root) => {
      root.children.forEach(strip);
    },
  };
}
