import { brokenLinks } from './site/broken-links.ts';
import { builtPages } from './site/built-pages.ts';
import { attribute, tags } from './site/markup.ts';
import { dist, expect, test } from './test.ts';

const pages = builtPages(dist);

test('every internal link, picture, script and style sheet leads somewhere', () => {
  expect(brokenLinks({ folder: dist })).toEqual([]);
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
