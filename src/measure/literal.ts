/** The value of an attribute's expression, where it is a literal: what can be known without running the lesson. */

/** A node of the expression's syntax tree, as acorn gives it. */
export interface Expression {
  readonly type: string;
  readonly [key: string]: unknown;
}

export type Literal = { readonly value: unknown } | { readonly fault: string };

export function literalOf(node: Expression): Literal {
  switch (node.type) {
    case 'Literal':
      return { value: node['value'] };
    case 'TemplateLiteral': {
      const parts = node['quasis'] as readonly { readonly value: { readonly cooked: string } }[];
      return parts.length === 1 ? { value: parts[0]?.value.cooked ?? '' } : notKnown(node);
    }
    case 'UnaryExpression': {
      const inner = literalOf(node['argument'] as Expression);
      return 'value' in inner && typeof inner.value === 'number' && node['operator'] === '-'
        ? { value: -inner.value }
        : notKnown(node);
    }
    case 'Identifier':
      return node['name'] === 'undefined'
        ? { value: undefined }
        : node['name'] === 'Infinity'
          ? { value: Infinity }
          : notKnown(node);
    case 'ArrayExpression':
      return listOf(node['elements'] as readonly (Expression | null)[]);
    case 'ObjectExpression':
      return recordOf(node['properties'] as readonly Expression[]);
    default:
      return notKnown(node);
  }
}

function listOf(elements: readonly (Expression | null)[]): Literal {
  const values: unknown[] = [];
  for (const element of elements) {
    const each = element ? literalOf(element) : { value: undefined };
    if ('fault' in each) return each;
    values.push(each.value);
  }
  return { value: values };
}

function recordOf(properties: readonly Expression[]): Literal {
  const record: Record<string, unknown> = {};
  for (const property of properties) {
    const key = property['key'] as Expression | undefined;
    if (property.type !== 'Property' || property['computed'] || !key) return notKnown(property);
    const each = literalOf(property['value'] as Expression);
    if ('fault' in each) return each;
    record[String(key.type === 'Identifier' ? key['name'] : key['value'])] = each.value;
  }
  return { value: record };
}

function notKnown({ type }: Expression): Literal {
  return {
    fault: `a value that is only known when the lesson runs (${type}); write it out as text, a number, a list or an object`,
  };
}
