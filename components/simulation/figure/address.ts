/** Which part of a page's address is a figure's: `#two-rules?policy=p2c`, `#?…` where a page is one figure, or `?s=…`. */
/** The text of a figure's state in an address, or null where the address is about something else. */
export function linkText(location: { readonly hash: string; readonly search: string }, id: string): string | null {
  const [, figure, text] = /^#([^?]*)\?(.*)$/s.exec(location.hash) ?? [];
  if (text !== undefined && figure !== undefined && (figure === id || (figure === '' && id === ''))) return text;
  const query = location.hash.includes('?') ? null : new URLSearchParams(location.search).get('s');
  if (query === null) return null;
  const [, scoped, rest] = /^#?(?:([^?=&]*)\?)?(.*)$/s.exec(query) ?? [];
  return (scoped ?? '') === id || (scoped === undefined && id === '') ? (rest ?? '') : null;
}

export function linkHash(id: string, text: string): string {
  return text === '' ? (id ? `#${id}` : '') : `#${id}?${text}`;
}
