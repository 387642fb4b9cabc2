/**
 * Every view of every simulation against the rules of WCAG 2.2 AA: each tab, with something inspected, a sweep that has
 * begun, the map of the keys, and as many lanes as the figure takes; in both themes, on a phone and on a desktop.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { alive, figureOn, type Figure } from './figure.ts';
import { dist, expect, test, type Page } from './test.ts';

/** Checked in every run, in one theme and width; all others at depth. */
const ALWAYS = 'light, desktop, lb-arena';
const MOST_LANES = 4;

const ids = readdirSync(join(dist, 'simulations'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

for (const colorScheme of ['light', 'dark'] as const)
  for (const [screen, viewport] of Object.entries({
    phone: { width: 390, height: 844 },
    desktop: { width: 1280, height: 800 },
  }))
    test.describe(`${colorScheme}, ${screen}`, () => {
      test.use({ colorScheme, viewport });
      for (const id of ids)
        test(`every view of ${id} breaks no rule${`${colorScheme}, ${screen}, ${id}` === ALWAYS ? '' : ' @deep'}`, async ({
          page,
          complaints,
        }) => {
          test.slow();
          await page.goto(`simulations/${id}/`);
          const figure = figureOn(page);
          await alive(figure);
          const found = await eachView(page, figure);
          expect(found).toEqual([]);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0);
          expect(complaints).toEqual([]);
        });
    });

async function eachView(page: Page, figure: Figure): Promise<string[]> {
  const { element } = figure;
  const found: string[] = [];
  const check = async (view: string) => found.push(...(await brokenRules(page)).map((rule) => `${view}: ${rule}`));
  await element.locator('summary', { hasText: 'More' }).press('Enter');

  const tabs = element.getByRole('tab');
  for (const tab of await tabs.all()) {
    const view = (await tab.innerText()).trim();
    await tab.press('Enter');
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await expect(element.getByRole('tabpanel').locator('*').filter({ visible: true }).first()).toBeVisible();
    if (view === 'Inspect') await pick(figure);
    if (view === 'Sweep') await begin(figure);
    await check(view);
  }

  await element.getByRole('tab', { name: 'Stage' }).press('Enter');
  await figure.scrubber.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await check('keys');
  await page.keyboard.press('Escape');

  const menu = element.getByLabel('Compare with…');
  for (let lanes = await laneCount(figure); lanes < MOST_LANES && (await menu.count()) > 0; lanes++) {
    const [option] = await menu
      .locator('option:not([value=""])')
      .evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value));
    if (option === undefined) break;
    await menu.selectOption(option);
    await expect.poll(() => laneCount(figure)).toBe(lanes + 1);
  }
  for (const name of ['Stage', 'Charts']) {
    await element.getByRole('tab', { name }).press('Enter');
    await check(`${name}, compared`);
  }
  return found;
}

const laneCount = async ({ run }: Figure): Promise<number> => ((await run()) ?? '').split(' ').length;

/** Follows the first item that there is. */
async function pick({ element }: Figure): Promise<void> {
  const choice = element.getByLabel('Inspect', { exact: true }).and(element.locator('select'));
  await expect(choice).toBeVisible();
  const [item] = await choice
    .locator('option:not([value=""])')
    .evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value));
  if (item === undefined) return;
  await choice.selectOption(item);
  // A session that is only kept has no steps; that it is told of is enough.
  await expect(element.locator('.inspector .summary').first()).toBeVisible();
}

/** Runs a sweep until it has something to show; what goes on measuring does so behind the views that follow. */
async function begin({ element }: Figure): Promise<void> {
  await element.getByRole('button', { name: 'Run the sweep' }).press('Enter');
  await expect(element.locator('.sweep tbody tr').first()).toBeVisible({ timeout: 60_000 });
}

async function brokenRules(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include('under-load-figure')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html.slice(0, 140))
        .slice(0, 3)
        .join(' · ')}`,
  );
}
