/** The keys of a figure: a map of them on “?”, only while the figure has the focus; and a focus that is never lost. */
import AxeBuilder from '@axe-core/playwright';
import { keyRows, places, spokenName } from '../components/simulation/frame/key-rows.ts';
import { alive, figureOn } from './figure.ts';
import { expect, test, type Page } from './test.ts';

const mapOf = (page: Page) => figureOn(page).element.getByRole('dialog', { name: 'Keys' });

test('“?” shows every key of the figure, Escape closes it and gives the focus back', async ({ page }) => {
  await page.goto('simulations/lb-arena/');
  const figure = figureOn(page);
  await alive(figure);
  await page.keyboard.press('?');
  await figure.scrubber.focus();
  await expect(mapOf(page), 'a key pressed elsewhere opened it').toHaveCount(0);

  await page.keyboard.press('?');
  await expect(mapOf(page)).toBeVisible();
  await expect(mapOf(page).getByRole('button', { name: 'Close' })).toBeFocused();
  for (const place of places)
    for (const { does, ways } of keyRows(place)) {
      const row = mapOf(page).getByRole('row').filter({ hasText: does });
      for (const key of ways.flat()) await expect(row.getByText(spokenName(key)).first()).toBeAttached();
    }
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(mapOf(page)).toHaveCount(0);
  await expect(figure.scrubber).toBeFocused();

  const button = figure.element.getByRole('button', { name: 'Keys (?)' });
  await button.press('Enter');
  await expect(mapOf(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(mapOf(page)).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('a question mark in a field is a question mark', async ({ page }) => {
  await page.goto('simulations/lb-arena/');
  const figure = figureOn(page);
  await alive(figure);
  const field = figure.element.getByRole('textbox').first();
  await field.focus();
  await page.keyboard.type('?');
  await expect(field).toHaveValue(/\?/);
  await figure.scrubber.focus();
  await expect(mapOf(page)).toHaveCount(0);
});

test('whoever takes something back stays among what was done, then among what can be', async ({ page }) => {
  await page.goto('simulations/lb-arena/#?do=crash:server-1@0.2;crash:server-2@0.3;crash:server-3@0.4&v=1');
  const figure = figureOn(page);
  await alive(figure);
  const taken = figure.element.locator('.actions .done button');
  await expect(taken).toHaveCount(3);
  await taken.nth(1).focus();
  await page.keyboard.press('Enter');
  await expect(taken).toHaveCount(2);
  await expect(taken.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(taken).toHaveCount(1);
  await expect(taken).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(taken).toHaveCount(0);
  await expect(figure.element.locator('.actions .action button').first()).toBeFocused();
});
