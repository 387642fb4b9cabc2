/** Links, pictures, scripts and style sheets of a built site that lead nowhere, or out of the path it is served under. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { builtPages, type BuiltPage } from './built-pages.ts';
import { attribute, tags } from './markup.ts';

export function brokenLinks({ folder, base = '/' }: { readonly folder: string; readonly base?: string }): string[] {
  const pages = builtPages(folder);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return pages.flatMap((page) => {
    // What stands on the page of a lost reader is asked from anywhere.
    const here = new URL(`${base}${page.path === '404.html' ? 'somewhere/else/' : page.path}`, 'http://site');
    return tags(page.html).flatMap((tag) =>
      ['href', 'src'].flatMap((name) => {
        const value = attribute(tag, name);
        const fault = value === null ? null : faultOf(value, here, page);
        return fault === null ? [] : [`${page.path || 'home'}: ${name}="${value}" ${fault}`];
      }),
    );
  });

  function faultOf(value: string, here: URL, page: BuiltPage): string | null {
    if (/^(https?:)?\/\//.test(value) || /^(mailto|data):/.test(value)) return null;
    const target = new URL(value, here);
    if (!target.pathname.startsWith(base)) return `leads out of ${base}`;
    const path = decodeURIComponent(target.pathname.slice(base.length));
    const anchor = decodeURIComponent(target.hash.slice(1)).replace(/\?.*$/, '');
    const found = target.pathname === here.pathname ? page : byPath.get(path);
    if (!found) return statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() ? null : 'leads nowhere';
    if (anchor === '' || anchor === 'top') return null;
    return tags(found.html).some((tag) => attribute(tag, 'id') === anchor) ? null : `has no place #${anchor}`;
  }
}
