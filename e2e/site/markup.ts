/** Reads attributes out of built HTML. The markup is our own generator's, so tags can be found without a parser. */

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

export function decoded(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (entity, name: string) => {
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.replace('#x', '0x').replace('#', '')));
    return named[name] ?? entity;
  });
}

/** Every tag of the page that is markup, not text of a script or style. */
export function tags(html: string): string[] {
  const withoutTexts = html
    .replace(/(<(script|style)\b[^>]*>)[\s\S]*?(<\/\2>)/gi, '$1$3')
    .replace(/<!--[\s\S]*?-->/g, '');
  return withoutTexts.match(/<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi) ?? [];
}

export function attribute(tag: string, name: string): string | null {
  const [, quoted, single, bare] = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag) ?? [];
  const value = quoted ?? single ?? bare;
  return value === undefined ? null : decoded(value);
}
