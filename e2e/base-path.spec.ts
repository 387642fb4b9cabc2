/** The course under another path than the root of its host: every page opens, and nothing is asked outside that path. */
import { join, resolve } from 'node:path';
import { alive, figureOn } from './figure.ts';
import { brokenLinks } from './site/broken-links.ts';
import { builtPages, isRedirect } from './site/built-pages.ts';
import { runNode } from './site/run-node.ts';
import { serve, type Site } from '../scripts/site/serve.ts';
import { expect, test as base } from './test.ts';

const path = '/courses/load/';
const repository = resolve(import.meta.dirname, '..');

const test = base.extend<object, { site: Site }>({
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names in it
    async ({}, use) => {
      const made = join(repository, 'e2e/.build/base-path');
      const folder = join(made, 'site');
      const env = {
        UNDER_LOAD_SITE: 'https://example.org',
        UNDER_LOAD_BASE: path,
        UNDER_LOAD_OUT: folder,
        UNDER_LOAD_CACHE: join(made, 'cache'),
      };
      await runNode({ cwd: repository, words: ['scripts/measure.ts'], env });
      await runNode({ cwd: repository, words: ['scripts/astro.ts', 'build'], env });
      const site = await serve({ folder, base: path });
      await use(site);
      await site.close();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});

// One worker builds once.
test.describe.configure({ mode: 'default' });

test('every page opens under it, with its fonts and figures, and asks for nothing outside', async ({ page, site }) => {
  test.slow();
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site.home)) outside.push(request.url());
  });
  const pages = builtPages(site.folder).filter((each) => !isRedirect(each));
  expect(pages.length).toBeGreaterThan(10);
  for (const { path: each } of pages) {
    const fonts = page.waitForResponse(/\.woff2$/);
    await page.goto(each);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect((await fonts).ok(), each).toBe(true);
    const figure = figureOn(page);
    if (await figure.element.count()) await alive(figure);
  }
  expect(outside).toEqual([]);
});

test('every link stays under it and leads somewhere', ({ site }) => {
  expect(brokenLinks({ folder: site.folder, base: path })).toEqual([]);
});

test('a figure fetches the source it shows', async ({ page }) => {
  await page.goto('simulations/lb-arena/');
  const figure = figureOn(page);
  await alive(figure);
  await figure.element.getByRole('tab', { name: 'Code' }).click();
  await expect(figure.element.getByRole('region', { name: /\.ts$/ })).toContainText('export');
});

test('a number in a sentence leads to its run', async ({ page }) => {
  await page.goto('lessons/layer-4-and-layer-7/');
  await page.locator('a.measured').filter({ visible: true }).first().click();
  await alive(figureOn(page));
  expect(new URL(page.url()).pathname).toBe(`${path}simulations/connections-vs-requests/`);
});

test('search engines are told the whole address', async ({ page }) => {
  await page.goto('lessons/layer-4-and-layer-7/');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    `https://example.org${path}lessons/layer-4-and-layer-7/`,
  );
});
