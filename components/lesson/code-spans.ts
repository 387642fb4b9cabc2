/** Text of an attribute in which backticks mark code, as in Markdown; an odd backtick stands for itself. */
export interface Span {
  readonly text: string;
  readonly code: boolean;
}

export function codeSpans(text: string): Span[] {
  const parts = text.split('`');
  const closed = parts.length % 2 === 1 ? parts : [...parts.slice(0, -2), parts.slice(-2).join('`')];
  return closed.map((part, index) => ({ text: part, code: index % 2 === 1 })).filter((span) => span.text !== '');
}
