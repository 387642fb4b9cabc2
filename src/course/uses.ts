/** Which ids a lesson's text gives to one of its components, each once, in the order of first use. */
export function uses(text: string, component: 'Source' | 'Term'): string[] {
  const found = text.matchAll(new RegExp(`<${component}\\b[^>]*?\\bid=["']([^"']+)["']`, 'g'));
  return [...new Set([...found].flatMap(([, id]) => id ?? []))];
}
