import { nearest } from '@under-load/engine';

/** The end of a sentence about a name that does not exist: the one that may be meant, and all there are. */
export function oneOfThem(name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  return `${meant ? `did you mean "${meant}"? T` : 't'}here are: ${known.join(', ') || 'none'}`;
}
