import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { templates } from './site/built-pages.ts';
import { dist, expect, test, type Page } from './test.ts';

/** What counts is what a browser fetched, not what lies in a folder. */
const kB = 1000;
/**
 * A figure comes alive with what plays it: engine, frame, the model, the stage of its scene. Engine and Preact are half of
 * the first simulation's weight. A further one brings its model, and the stage or the parts of the engine that no page
 * before it had; half of them bring no more than 6 kB.
 */
const FIRST_SIMULATION = 41 * kB;
const FURTHER_SIMULATION = 10 * kB;
const HALF_OF_FURTHER = 6 * kB;
const FIGURE_HTML = 8 * kB;
const named = templates(dist);

interface Fetched {
  readonly scripts: string[];
  readonly styles: string[];
  readonly fonts: string[];
}

/** Opens a page, brings its first figure to life, and tells which files that took. */
async function fetched(page: Page, path: string): Promise<Fetched> {
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(request.url()));
  await page.goto(path);
  const figure = page.locator('under-load-figure').first();
  if (await figure.count()) {
    await figure.scrollIntoViewIfNeeded();
    await expect(figure).toHaveAttribute('data-live', '');
  }
  await page.waitForLoadState('networkidle');
  const home = new URL('./', page.url().slice(0, page.url().length - path.length)).href;
  const ending = (end: string) =>
    [...asked]
      .filter((url) => new URL(url).pathname.endsWith(end))
      .map((url) => new URL(url).pathname.slice(new URL(home).pathname.length));
  return { scripts: ending('.js'), styles: ending('.css'), fonts: ending('.woff2') };
}

test.describe('budgets after gzip', () => {
  test('a lesson’s styles are at most 12 kB', async ({ page, site }) => {
    const { styles } = await fetched(page, named.lesson as string);
    expect(weightOf(styles, site.weight)).toBeLessThanOrEqual(12 * kB);
  });

  test('a page without a figure runs at most 4 kB of script', async ({ page, site }) => {
    for (const path of [named.course, named.glossary, named.term] as string[]) {
      const { scripts } = await fetched(page, path);
      expect(weightOf(scripts, site.weight), path).toBeLessThanOrEqual(4 * kB);
    }
  });

  test('the first simulation costs at most 41 kB of script, half of the others 6 kB and none 10', async ({
    page,
    site,
  }) => {
    const known = new Set((await fetched(page, named.glossary as string)).scripts);
    const costs: [string, number][] = [];
    for (const path of simulationPages()) {
      const scripts = (await fetched(page, path)).scripts.filter((script) => !known.has(script));
      for (const script of scripts) known.add(script);
      costs.push([path, weightOf(scripts, site.weight)]);
    }
    const said = JSON.stringify(costs);
    const [first = Infinity, ...further] = costs.map(([, bytes]) => bytes);
    expect(first, said).toBeLessThanOrEqual(FIRST_SIMULATION);
    further.sort((a, b) => a - b);
    expect(further.at(-1), said).toBeLessThanOrEqual(FURTHER_SIMULATION);
    expect(further[Math.floor(further.length / 2)], said).toBeLessThanOrEqual(HALF_OF_FURTHER);
  });

  test('fonts are at most 140 kB', async ({ page, site }) => {
    const { fonts } = await fetched(page, named.lesson as string);
    expect(fonts.length).toBeGreaterThan(0);
    expect(weightOf(fonts, site.weight)).toBeLessThanOrEqual(140 * kB);
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });
    test('a figure’s HTML is at most 8 kB', async ({ page }) => {
      const heavy: string[] = [];
      for (const path of ['', ...pagesIn('lessons'), ...pagesIn('simulations')]) {
        await page.goto(path);
        for (const figure of await page.locator('under-load-figure').all()) {
          const bytes = gzipSync(await figure.evaluate((element) => element.outerHTML), { level: 9 }).length;
          if (bytes > FIGURE_HTML) heavy.push(`${path}: ${bytes} bytes`);
        }
      }
      expect(heavy).toEqual([]);
    });
  });

  test('nothing moves while a page loads and its figure comes to life', async ({ page }) => {
    for (const path of [named.home, named.lesson, named.simulation] as string[]) {
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await fetched(page, path);
      const moved = await page.evaluate(() =>
        (window as unknown as { shifts: number[] }).shifts.reduce((sum, each) => sum + each, 0),
      );
      expect(moved, path || 'home').toBeLessThan(0.01);
    }
  });
});

/** Every page in a folder, by its path. */
/** Those that stay: a former address leads on. */
function pagesIn(parent: string): string[] {
  return globSync(`${parent}/*/index.html`, { cwd: dist })
    .filter((file) => !readFileSync(join(dist, file), 'utf8').includes('http-equiv="refresh"'))
    .map((file) => file.replaceAll('\\', '/').replace(/index\.html$/, ''))
    .sort();
}

function simulationPages(): string[] {
  return [named.simulation as string, ...pagesIn('simulations').filter((path) => path !== named.simulation)];
}

function weightOf(files: readonly string[], weight: (path: string) => number): number {
  return files.reduce((sum, file) => sum + weight(file), 0);
}
