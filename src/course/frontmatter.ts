/** A Markdown file's frontmatter and its text. Each keeps the lines of the file: those of the other part are empty. */
export interface Parts {
  /** YAML; null where the file has none. */
  readonly frontmatter: string | null;
  readonly text: string;
}

export function partsOf(source: string): Parts {
  const [head = '', yaml] = /^---[ \t]*\r?\n([\s\S]*?\r?\n)?---[ \t]*(?=\r?\n|$)/.exec(source) ?? [];
  if (head === '') return { frontmatter: null, text: source };
  return { frontmatter: `\n${yaml ?? ''}`, text: head.replace(/[^\r\n]/g, '') + source.slice(head.length) };
}
