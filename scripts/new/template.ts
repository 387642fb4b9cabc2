/** Reads a template and puts in what differs. A placeholder that is never found is a fault of the generator. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function template(file: string, values: Readonly<Record<string, string>>): string {
  let text = readFileSync(join(import.meta.dirname, 'templates', file), 'utf8');
  for (const [placeholder, value] of Object.entries(values)) text = text.replaceAll(placeholder, value);
  const left = /template-[a-z]+|Template title/.exec(text);
  if (left) throw new Error(`scripts/new/templates/${file}: nothing was put in for “${left[0]}”`);
  return text;
}
