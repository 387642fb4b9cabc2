/** A sweep by keyboard alone: guessed, run, read as a table, each mark a run that can be shown; and files to take away. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { hashRun, resolveScenario, run } from '@under-load/engine';
import { loadSimulation } from '../scripts/simulate/load-simulation.ts';
import { alive, figureOn } from './figure.ts';
import { expect, test } from './test.ts';

const page_ = 'simulations/replica-lag-failover/#?view=sweep&sweep=lag:0:400,lost&v=1&model=1';

test('a sweep is guessed, run and read by keyboard, and the run of a mark is shown', async ({ page, context }) => {
  test.slow();
  await page.goto(page_);
  const figure = figureOn(page);
  await alive(figure);
  const { element } = figure;
  const guesses = element.locator('.swept [role=slider]');
  await guesses.first().focus();
  await page.keyboard.press('ArrowUp');
  const guessed = await guesses.first().getAttribute('aria-valuetext');
  expect(guessed).toMatch(/\d/);
  await page.keyboard.press('ArrowRight');
  await expect(guesses.nth(1)).toBeFocused();
  await expect(guesses.nth(1)).toHaveAttribute('aria-valuetext', 'no guess yet');

  await element.getByRole('button', { name: 'Run the sweep' }).press('Enter');
  await expect(element.locator('.sweep .hint')).toContainText('In the long run', { timeout: 90_000 });
  const marks = element.locator('.swept [role=button]');
  const count = await marks.count();
  const rows = await element.locator('.sweep tbody tr').all();
  const lanes = rows.length / count;
  // The table says what the marks say, lane by lane.
  for (let i = 0; i < count; i++) {
    const said = (await marks.nth(i).getAttribute('aria-label')) ?? '';
    for (const row of rows.slice(i * lanes, (i + 1) * lanes))
      expect(said).toContain(await row.locator('b').innerText());
  }
  await expect(element.locator('.judged')).toContainText('of 1 value');

  const before = await figure.run();
  await marks.nth(count - 1).focus();
  await page.keyboard.press('Home');
  await expect(marks.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(figure.run).not.toBe(before);
  await expect(marks.first()).toBeFocused();
  await expect(marks.first()).toHaveAttribute('aria-current', 'true');
  await expect.poll(() => new URL(page.url()).hash).toMatch(/lag=0&.*sweep=lag:0:400,lost/);
  const twin = await context.newPage();
  await twin.goto(page.url());
  await alive(figureOn(twin));
  await expect.poll(figureOn(twin).run).toBe(await figure.run());
  await expect(figureOn(twin).element.getByRole('tab', { name: 'Sweep' })).toHaveAttribute('aria-selected', 'true');

  const { violations } = await new AxeBuilder({ page }).include('.sweep').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('a figure is saved as files, and the scenario among them makes the same run', async ({ page }) => {
  await page.goto('simulations/lb-arena/#?seed=5&servers=4&v=1&model=1');
  const figure = figureOn(page);
  await alive(figure);
  await figure.element.locator('summary', { hasText: 'More' }).press('Enter');
  const saved = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      figure.element.getByRole('button', { name }).press('Enter'),
    ]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  };
  const scenario = await saved('Scenario, JSON');
  expect(scenario.name).toBe('lb-arena-two-rules-seed-5-scenario.json');
  const { lanes } = JSON.parse(scenario.text) as { lanes: { reference: string }[] };
  const arena = await loadSimulation('lb-arena');
  const hashes = lanes.map(({ reference }) =>
    hashRun(run(arena, resolveScenario(arena, { text: reference.split('?')[1] ?? '' }).scenario)),
  );
  await expect.poll(figure.run).toBe(hashes.join(' '));
  const picture = await saved('Picture, SVG');
  expect(picture.text).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(picture.text).not.toMatch(/class=|var\(|url\(|href=/);
});

test('on a phone the values of a sweep are as large as a fingertip', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(page_);
  const figure = figureOn(page);
  await alive(figure);
  const values = figure.element.locator('.sweep tbody th button');
  await expect(values.first()).toBeVisible();
  await figure.element.locator('link[rel=stylesheet][href*=sweep]').waitFor({ state: 'attached' });
  for (const value of await values.all())
    await expect.poll(async () => (await value.boundingBox())?.height).toBeGreaterThanOrEqual(44);
});
