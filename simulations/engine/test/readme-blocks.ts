/** The README's blocks of code, each with what it says that they print. */
import { readFileSync } from 'node:fs';

export interface ReadmeBlock {
  readonly code: string;
  /** Empty where the README does not say. */
  readonly printed: string;
  /** Of the README, from 1. */
  readonly line: number;
}

export function readmeBlocks(): readonly ReadmeBlock[] {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  return [...readme.matchAll(/^```ts\n(.*?)^```\n(?:\n```text\n(.*?)^```$)?/gms)].map((match) => ({
    code: match[1] as string,
    printed: match[2] ?? '',
    line: readme.slice(0, match.index).split('\n').length + 1,
  }));
}
