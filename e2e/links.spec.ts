import { statSync } from 'node:fs';
import { join } from 'node:path';
import { builtPages, type BuiltPage } from './site/built-pages.ts';
import { attribute, tags } from './site/markup.ts';
import { dist, expect, test } from './test.ts';

const pages = builtPages(dist);
const byPath = new Map(pages.map((page) => [page.path, page]));

test('every internal link, picture, script and style sheet leads somewhere', () => {
  const broken: string[] = [];
  for (const page of pages) {
    // What stands on the page of a lost reader is asked from anywhere.
    const here = new URL(page.path === '404.html' ? '/somewhere/else/' : `/${page.path}`, 'http://site');
    for (const tag of tags(page.html))
      for (const name of ['href', 'src']) {
        const value = attribute(tag, name);
        const fault = value === null ? null : faultOf(value, here, page);
        if (fault) broken.push(`${page.path || 'home'}: ${name}="${value}" ${fault}`);
      }
  }
  expect(broken).toEqual([]);
});

test('no id stands twice on a page, so that every anchor means one place', () => {
  for (const page of pages) {
    const ids = tags(page.html).flatMap((tag) => attribute(tag, 'id') ?? []);
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      page.path,
    ).toEqual([]);
  }
});

test('every page has a title of its own, and a description', () => {
  const titles = new Map<string, string>();
  // The default curriculum stands at an address of its own and at /course/.
  for (const { path, html } of pages.filter(({ path }) => !/^course\/.+/.test(path))) {
    const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
    expect(title, path).not.toBe('');
    expect(titles.get(title), `${path} and another page are called “${title}”`).toBeUndefined();
    titles.set(title, path);
    expect(html, path).toMatch(/<meta name="description" content="[^"]{20,}"/);
  }
});

function faultOf(value: string, here: URL, page: BuiltPage): string | null {
  if (/^(https?:)?\/\//.test(value) || /^(mailto|data):/.test(value)) return null;
  const target = new URL(value, here);
  const path = decodeURIComponent(target.pathname.slice(1));
  const anchor = decodeURIComponent(target.hash.slice(1)).replace(/\?.*$/, '');
  const found = target.pathname === here.pathname ? page : byPath.get(path);
  if (!found) return statSync(join(dist, path), { throwIfNoEntry: false })?.isFile() ? null : 'leads nowhere';
  if (anchor === '' || anchor === 'top') return null;
  return tags(found.html).some((tag) => attribute(tag, 'id') === anchor) ? null : `has no place #${anchor}`;
}
