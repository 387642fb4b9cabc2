/** What can be started with `npm run new`, and how its name is written. */
import { nearest } from '@under-load/engine';
import { UsageError } from '../simulate/usage-error.ts';

export type Kind = 'lesson' | 'simulation' | 'curriculum';

const word = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';

export const kinds: Readonly<
  Record<Kind, { readonly pattern: RegExp; readonly shape: string; readonly example: string }>
> = {
  lesson: { pattern: new RegExp(`^${word}/${word}$`), shape: '<topic>/<name>', example: 'queues/littles-law' },
  simulation: { pattern: new RegExp(`^${word}$`), shape: '<name>', example: 'retry-storm' },
  curriculum: { pattern: new RegExp(`^${word}$`), shape: '<name>', example: 'two-evenings' },
};

export const usage = Object.entries(kinds)
  .map(([kind, { shape, example }]) => `npm run new -- ${kind} ${shape}`.padEnd(46) + `as in ${example}`)
  .join('\n');

export function readKind(words: readonly string[]): { kind: Kind; name: string } {
  const [found, name, ...more] = words;
  if (found === undefined || found === '--help') throw new UsageError(usage);
  if (!isKind(found)) {
    const meant = nearest(found, Object.keys(kinds));
    throw new UsageError(`There is no generator “${found}”${meant ? ` (did you mean ${meant}?)` : ''}.\n\n${usage}`);
  }
  const { pattern, shape, example } = kinds[found];
  if (name === undefined || more.length || !pattern.test(name))
    throw new UsageError(
      `The name of a ${found}: found “${words.slice(1).join(' ')}”, allowed is ${shape} of lower-case words joined by single hyphens, as in ${example}.`,
    );
  return { kind: found, name };
}

/** `retry-storm` as a heading: `Retry storm`. */
export function titleOf(name: string): string {
  const text = name.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isKind(word: string): word is Kind {
  return Object.hasOwn(kinds, word);
}
