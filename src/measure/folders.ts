/**
 * Where lessons, simulations and kept measurements lie. The environment can put other folders in their place:
 * UNDER_LOAD_CONTENT (words and order), UNDER_LOAD_SIMULATIONS, UNDER_LOAD_MEASURED.
 */
import { relative, resolve } from 'node:path';
import type { Folders } from './store.ts';

export interface CourseFolders extends Folders {
  /** Words and order. */
  readonly content: string;
  /** That folder as messages name it. */
  readonly called: string;
}

export function courseFolders(root = process.cwd()): CourseFolders {
  const place = (name: string, otherwise: string): string =>
    resolve(root, process.env[`UNDER_LOAD_${name}`] || otherwise);
  const content = place('CONTENT', 'content');
  const called = relative(root, content).replaceAll('\\', '/');
  return {
    root,
    content,
    // Elsewhere, its whole address is easier to find than the way to it.
    called: called.startsWith('..') ? content : called,
    simulations: place('SIMULATIONS', 'simulations'),
    cache: place('MEASURED', '.cache/under-load'),
  };
}
