/**
 * A fork: another course with its own words, order and one simulation of its own, and what `npm run new` starts in it.
 * It passes types, lint and the tests of what is new, measures, builds, and can be walked.
 */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { alive, figureOn } from './figure.ts';
import { brokenLinks } from './site/broken-links.ts';
import { builtPages, isRedirect } from './site/built-pages.ts';
import { makeFork } from './site/fork.ts';
import { runNode } from './site/run-node.ts';
import { serve, type Site } from '../scripts/site/serve.ts';
import { expect, test as base } from './test.ts';

const repository = resolve(import.meta.dirname, '..');
const fork = join(repository, 'e2e/.build/fork');
/** What the generators start: a name nobody tries them with in the repository itself. */
const started = 'started-in-the-fork';
const tool = (path: string): string => join(repository, 'node_modules', path);
const run = (...words: string[]): Promise<string> => runNode({ cwd: fork, words });

const test = base.extend<object, { site: Site }>({
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names in it
    async ({}, use) => {
      makeFork({ of: repository, files: join(repository, 'e2e/fixtures/fork'), into: fork });
      await run('scripts/new.ts', 'simulation', started);
      await run('scripts/new.ts', 'lesson', `fork/${started}`);
      await run('scripts/measure.ts');
      await run('scripts/astro.ts', 'build');
      const site = await serve({ folder: join(fork, 'dist') });
      await use(site);
      await site.close();
      rmSync(fork, { recursive: true });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});

// One worker builds once.
test.describe.configure({ mode: 'default' });

test('has its own name, order and ways in', async ({ page }) => {
  await page.goto('./');
  await expect(page).toHaveTitle('Chance at Work');
  await page.getByRole('link', { name: /Bet on a coin/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Streaks' })).toBeVisible();
  await expect(page.getByText(/nginx|balanc/i)).toHaveCount(0);
  await page.goto('course/');
  await expect(page.locator('main ol').getByRole('link')).toHaveText([/Streaks/, /^Started in the fork/]);
});

test('has a lesson whose bet, figure and challenge work with a simulation of its own', async ({ page }) => {
  test.slow();
  await page.goto('lessons/streaks/');
  await page.getByRole('button', { name: 'About 6' }).click();
  await expect(page.getByText(/^It is 6/)).toBeVisible();
  await expect(figureOn(page, 'tosses').sentence).toContainText(/streak/);
  const goal = figureOn(page, 'long-streak-figure');
  await alive(goal);
  await goal.element.getByRole('slider', { name: 'Chance of heads' }).press('End');
  await expect(page.locator('under-load-challenge').getByRole('status')).toHaveText('met', { timeout: 45_000 });
});

test('has a gallery with its simulations, and every page of it opens', async ({ page, site }) => {
  test.slow();
  await page.goto('simulations/');
  for (const title of ['Coin streaks', 'Started in the fork'])
    await expect(page.getByRole('link', { name: title })).toBeVisible();
  for (const { path } of builtPages(site.folder).filter((each) => !isRedirect(each))) {
    await page.goto(path);
    const figure = figureOn(page);
    if (await figure.element.count()) await alive(figure);
  }
  expect(brokenLinks({ folder: site.folder })).toEqual([]);
});

test('what the generators wrote keeps the rules of the house', async ({ site }) => {
  test.setTimeout(240_000);
  expect(site.folder).toContain(fork);
  const written = [`simulations/${started}`, 'content'];
  await run(tool('prettier/bin/prettier.cjs'), '--check', ...written);
  await run(tool('eslint/bin/eslint.js'), `simulations/${started}`, 'simulations/coin-streaks', '--max-warnings', '0');
  await run(tool('typescript/bin/tsc'), '--noEmit');
  await run('--test', `simulations/${started}/model.test.ts`);
});
