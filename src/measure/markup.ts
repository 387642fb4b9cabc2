/**
 * The components of a lesson's MDX, with their attributes and their places. Nothing of the lesson is run.
 */
import { createProcessor } from '@mdx-js/mdx';
import { partsOf } from '../course/frontmatter.ts';
import { literalOf } from './literal.ts';
import type { Expression } from './literal.ts';

export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Attributes whose value cannot be known here, with the reason. */
  readonly faults: readonly { readonly attribute: string; readonly fault: string }[];
  readonly place: Place;
  readonly placeOf: Readonly<Record<string, Place>>;
  /** What it says, without markup, on one line. */
  readonly sentence: string;
}

export type Markup = { readonly elements: readonly Element[] } | { readonly fault: string; readonly place: Place };

interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly children?: readonly Node[];
  readonly position?: { readonly start: Place };
  readonly attributes?: readonly Attribute[];
}
interface Attribute {
  readonly type: string;
  readonly name?: string;
  readonly value?:
    | string
    | null
    | {
        readonly data?: { readonly estree?: { readonly body: readonly { readonly expression?: Expression }[] } | null };
      };
  readonly position?: { readonly start: Place };
}

const processor = createProcessor();
const START: Place = { line: 1, column: 1 };

export function readMarkup(source: string): Markup {
  let tree: Node;
  try {
    tree = processor.parse(partsOf(source).text) as Node;
  } catch (error) {
    const { reason, line, column } = error as { reason?: string; line?: number; column?: number };
    return { fault: reason ?? String(error), place: { line: line ?? 1, column: column ?? 1 } };
  }
  const elements: Element[] = [];
  const visit = (node: Node): void => {
    if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name)
      elements.push(elementOf(node, node.name));
    node.children?.forEach(visit);
  };
  visit(tree);
  return { elements };
}

function elementOf(node: Node, name: string): Element {
  const attributes: Record<string, unknown> = {};
  const placeOf: Record<string, Place> = {};
  const faults: { attribute: string; fault: string }[] = [];
  for (const attribute of node.attributes ?? []) {
    const key = attribute.name ?? '…';
    placeOf[key] = attribute.position?.start ?? START;
    const { value } = attribute;
    if (attribute.type !== 'mdxJsxAttribute')
      faults.push({
        attribute: key,
        fault: 'attributes spread from an object cannot be checked; write them one by one',
      });
    else if (value === null || value === undefined) attributes[key] = true;
    else if (typeof value === 'string') attributes[key] = value;
    else {
      const expression = value.data?.estree?.body[0]?.expression;
      const literal = expression ? literalOf(expression) : { fault: 'an empty expression' };
      if ('fault' in literal) faults.push({ attribute: key, fault: literal.fault });
      else attributes[key] = literal.value;
    }
  }
  return {
    name,
    attributes,
    faults,
    place: node.position?.start ?? START,
    placeOf,
    sentence: words(node).replace(/\s+/g, ' ').trim(),
  };
}

function words(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  return (node.children ?? []).map(words).join('');
}
