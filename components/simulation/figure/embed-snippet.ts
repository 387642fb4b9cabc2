/** What another site writes to show a simulation: `address` is that of its page without the course around it. */
export function embedSnippet(address: string, title: string): string {
  return `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="720" loading="lazy" allow="clipboard-write"></iframe>`;
}

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
