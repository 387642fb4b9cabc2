import AxeBuilder from '@axe-core/playwright';
import { builtPages, isRedirect, templates } from './site/built-pages.ts';
import { dist, expect, test, type Page } from './test.ts';

const themes = ['light', 'dark'] as const;
const widths = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } } as const;
const named = templates(dist);

for (const colorScheme of themes)
  for (const [screen, viewport] of Object.entries(widths)) {
    test.describe(`${colorScheme}, ${screen}`, () => {
      test.use({ colorScheme, viewport });
      for (const [template, path] of Object.entries(named))
        test(`${template} breaks no rule of WCAG 2.2 AA`, ({ page, complaints }) => check(page, path, complaints));
      for (const { path } of builtPages(dist).filter(
        (each) => !isRedirect(each) && !Object.values(named).includes(each.path),
      ))
        test(`${path} breaks no rule of WCAG 2.2 AA @deep`, ({ page, complaints }) => check(page, path, complaints));
    });
  }

async function check(page: Page, path: string, complaints: string[]): Promise<void> {
  await page.goto(path);
  await alive(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const faults = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n  ${nodes
        .map(({ html }) => html.slice(0, 160))
        .slice(0, 4)
        .join('\n  ')}`,
  );
  expect(faults, path || 'home').toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
}

/** Figures come to life when they are seen; what is checked is what a reader uses. */
async function alive(page: Page): Promise<void> {
  const figure = page.locator('under-load-figure').first();
  if ((await figure.count()) === 0) return;
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-live', '');
}
