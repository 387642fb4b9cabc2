/**
 * A fork of this course in a folder inside it, where packages are found by looking upward: everything but the words,
 * the tests in the browser and what is made. Its own files are laid over it.
 */
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';

const left = ['.git', '.astro', 'content', 'dist', 'e2e', 'node_modules', 'playwright-report', 'test-results'];

export interface Fork {
  readonly of: string;
  /** Its own files, by their place in the repository. */
  readonly files: string;
  readonly into: string;
}

export function makeFork({ of, files, into }: Fork): void {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  for (const name of readdirSync(of).filter((each) => !left.includes(each)))
    cpSync(join(of, name), join(into, name), {
      recursive: true,
      filter: (path) => basename(path) !== 'node_modules',
    });
  cpSync(files, into, { recursive: true });
  // The engine is a package of the fork itself.
  mkdirSync(join(into, 'node_modules/@under-load'), { recursive: true });
  symlinkSync(join(into, 'simulations/engine'), join(into, 'node_modules/@under-load/engine'), 'junction');
}
