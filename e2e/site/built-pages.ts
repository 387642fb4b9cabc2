/** The pages of a built site, read from its files. */
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

export interface BuiltPage {
  /** Path from the base, as in `lessons/load-balancing-algorithms/`; empty for the home page. */
  readonly path: string;
  readonly html: string;
}

export function builtPages(folder: string): BuiltPage[] {
  return globSync('**/*.html', { cwd: folder })
    .map((file) => file.split(sep).join('/'))
    .sort()
    .map((file) => ({ path: file.replace(/(^|\/)index\.html$/, '$1'), html: readFileSync(join(folder, file), 'utf8') }))
    .filter(({ html }) => /^<!doctype html>/i.test(html)); // the rest are parts that pages fetch
}

/** Pages that are only a redirect to another address. */
export function isRedirect({ html }: BuiltPage): boolean {
  return /<meta[^>]+http-equiv="refresh"/i.test(html);
}

/** One page of each template, by what it is. */
export function templates(folder: string): Readonly<Record<string, string>> {
  const paths = builtPages(folder)
    .filter((page) => !isRedirect(page))
    .map(({ path }) => path);
  const first = (pattern: RegExp): string => {
    const path = paths.find((each) => pattern.test(each));
    if (path === undefined) throw new Error(`The site in ${folder} has no page like ${String(pattern)}.`);
    return path;
  };
  return {
    home: '',
    course: first(/^course\/$/),
    lesson: paths.find((path) => path === 'lessons/load-balancing-algorithms/') ?? first(/^lessons\/[^/]+\/$/),
    gallery: first(/^simulations\/$/),
    simulation: paths.find((path) => path === 'simulations/lb-arena/') ?? first(/^simulations\/[^/]+\/$/),
    glossary: first(/^glossary\/$/),
    term: first(/^glossary\/[^/]+\/$/),
    records: first(/^records\/$/),
    lost: first(/^404\.html$/),
  };
}
