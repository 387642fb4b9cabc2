/** A blind diagnosis is done by keyboard alone, kept among the reader's attempts, and reads without scripts. */
import AxeBuilder from '@axe-core/playwright';
import { antipatterns, names } from '../simulations/shop/faults.ts';
import { hiddenFault } from '../simulations/shop/hidden.ts';
import { tabTo } from './figure.ts';
import { expect, test, type Page } from './test.ts';

const path = 'lessons/blind-diagnosis/';
const fault = hiddenFault(1);
/** Some other repair, which is no cure of this fault. */
const vain = fault === 'chatty' ? 'busy-front-end' : 'chatty';
const LIST = new RegExp(
  `^\\s*not yet(${names.map((name) => antipatterns[name].label.replace('+', '\\+')).join('|')}|Fetch)`,
);

async function begin(page: Page): Promise<void> {
  await page.goto(path);
  await tabTo(page, /^Take a case of your own$/, 200);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Case \d+$/ })).toBeFocused();
}

test('a case is finished by keyboard alone: a vain repair first, then the cure', async ({ page }) => {
  await begin(page);
  await tabTo(page, LIST);
  await page.keyboard.type('Busy d');
  await tabTo(page, /^Attempts for each page$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Attempts for each page' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Attempts for each page' })).toBeVisible();
  await tabTo(page, LIST);
  await page.keyboard.type(antipatterns[fault].label);
  await tabTo(page, LIST);
  await page.keyboard.type(antipatterns[vain].repair);
  await tabTo(page, /^Change it and run/);
  await page.keyboard.press('Enter');
  const status = page.locator('under-load-diagnosis [role=status]');
  await expect(status).toContainText('not cured');

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type(antipatterns[fault].repair);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(status).toContainText('The shop is well again. 7 points of 10.');
  await expect(status).toContainText(`It was: ${antipatterns[fault].label}.`);
  await expect(page.getByRole('button', { name: /^Change it and run/ })).toBeFocused();

  const kept = await page.evaluate(() => localStorage.getItem('under-load:attempts') ?? '');
  const attempts = kept.split('\n').flatMap((line) => (line ? [JSON.parse(line) as Record<string, unknown>] : []));
  expect(attempts.map(({ activity, verdict, score }) => [activity, verdict, score])).toEqual([
    ['blind-diagnosis#diagnose', 'missed', 0],
    ['blind-diagnosis#diagnose', 'met', 0.7],
  ]);

  await tabTo(page, /^Another case$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Case 2', exact: true })).toBeFocused();
  await begin(page);
  await expect(page.getByText('Last time you had case 1, and cured it.')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`${colorScheme}, on a phone`, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 844 } });

    test('a case with everything open breaks no rule of WCAG 2.2 AA and does not scroll sideways', async ({ page }) => {
      await begin(page);
      for (const button of await page.locator('.case fieldset .btn').all()) await button.click();
      for (const summary of await page.locator('under-load-diagnosis summary').filter({ visible: true }).all())
        await summary.click();
      const { violations } = await new AxeBuilder({ page })
        .include('under-load-diagnosis')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  });

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a case stands worked in the page: its panels in words, its evidence, its cure', async ({ page }) => {
    await page.goto(path);
    const worked = page.locator('under-load-diagnosis .worked');
    await expect(worked.getByRole('img')).toHaveCount(4);
    for (const panel of await worked.getByRole('img').all())
      await expect(panel).toHaveAccessibleName(/in seconds 2, 11 and 19/);
    await worked.getByText('What is it?').click();
    await expect(worked.getByText(/^It was: /)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Take a case of your own' })).toBeHidden();
    await expect(page.locator('main')).not.toContainText(/NaN|undefined|\[object/);
  });
});
