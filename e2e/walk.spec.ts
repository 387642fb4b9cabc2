/**
 * A walk through every simulation of the gallery without a mouse: run, step back, scrub, compare, act where something can
 * be done, inspect, share, and restore from the link; what stands at the end are the runs that the command line has.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { follow } from '../components/simulation/figure/follow.ts';
import { referenceText } from '../components/simulation/figure/reference.ts';
import type { Scenarios } from '../components/simulation/figure/reference.ts';
import { serveStart } from '../components/simulation/figure/serve-start.ts';
import { show } from '../components/simulation/figure/shown.ts';
import { startState } from '../components/simulation/figure/state.ts';
import type { Served } from '../components/simulation/figure/served.ts';
import { readServed } from '../components/simulation/figure/served-text.ts';
import { answer } from '../scripts/simulate/answer.ts';
import { loadSimulation } from '../scripts/simulate/load-simulation.ts';
import { alive, expectSamePicture, figureOn, linked } from './figure.ts';
import { dist, expect, test, type Page } from './test.ts';

/** Walked in every run: one of each kind of picture, with and without something to act on. All are walked at depth. */
const ALWAYS = ['lb-arena', 'quorum-dial', 'hash-ring', 'hit-lab', 'invalidate', 'refresh-ahead'];

const ids = readdirSync(join(dist, 'simulations'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test('those walked in every run are in the gallery', () => expect(ids).toEqual(expect.arrayContaining(ALWAYS)));

for (const id of ids)
  test(`${id}: run, scrub, compare, act, inspect, share, restore, by keyboard${ALWAYS.includes(id) ? '' : ' @deep'}`, async ({
    page,
    context,
  }) => {
    test.slow();
    const simulation = await loadSimulation(id);
    await page.goto(`simulations/${id}/`);
    const figure = figureOn(page);
    await alive(figure);
    const { element } = figure;
    await element.locator('summary', { hasText: 'More' }).press('Enter');

    await test.step('run, step back, scrub', async () => {
      const moment = async () => Number(await figure.scrubber.getAttribute('aria-valuenow'));
      await figure.scrubber.focus();
      await page.keyboard.press('Home');
      const begun = await moment();
      await page.keyboard.press('Space');
      await expect.poll(moment).toBeGreaterThan(begun);
      await page.keyboard.press('Space');
      await expect(element.getByRole('button', { name: 'Play' })).toBeVisible();
      await page.keyboard.press('End');
      const end = await moment();
      await page.keyboard.press('ArrowLeft');
      expect(await moment()).toBeLessThan(end);
      await page.keyboard.press('PageDown');
      await page.keyboard.press('Shift+ArrowRight');
      expect(await moment()).toBeLessThan(end);
      await expect(figure.sentence).not.toBeEmpty();
    });

    await test.step('compare', async () => {
      const menu = element.getByLabel('Compare with…');
      if ((await menu.count()) === 0) return;
      const before = (await figure.run())?.split(' ').length ?? 0;
      const [option = ''] = await menu
        .locator('option:not([value=""])')
        .evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value));
      await menu.focus();
      await menu.selectOption(option);
      await expect.poll(async () => (await figure.run())?.split(' ').length).toBe(before + 1);
    });

    const roles = Object.values(simulation.actions ?? {}).flatMap((action) => action.roles);
    const [first] = show(simulation, serveStart(simulation, {}).lanes).replays;
    if (first?.run.scene.things.some(({ role }) => roles.includes(role)))
      await test.step('act', async () => {
        const before = await figure.run();
        const act = element.locator('.actions .action button').first();
        const name = (await act.innerText()).trim();
        await act.focus();
        await page.keyboard.press('Enter');
        await expect.poll(() => figure.run()).not.toBe(before);
        await expect(element.locator('.actions .done li')).toHaveCount(1);
        await expect(element.getByRole('status').filter({ hasText: `Done: ${name}` })).toHaveCount(1);
        await expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(name);
      });

    await test.step('inspect', async () => {
      await element.getByRole('application', { name: 'Stage' }).focus();
      await page.keyboard.press('ArrowRight');
      const drawn = await element
        .locator('.stage .picked')
        .first()
        .waitFor({ timeout: 3000 })
        .then(
          () => true,
          () => false,
        );
      if (drawn) await page.keyboard.press('Enter');
      else await element.getByRole('tab', { name: 'Inspect' }).press('Enter');
      const choice = element.getByLabel('Inspect', { exact: true }).and(element.locator('select'));
      await expect(choice).toBeVisible();
      if (!drawn) {
        const items = await choice
          .locator('option:not([value=""])')
          .evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value));
        if (items[0] === undefined) return;
        await choice.selectOption(items[0]);
      }
      await expect(element.locator('.inspector .steps li').first()).toBeVisible();
      const step = element.locator('.inspector .steps .moment').last();
      const moment = await step.innerText();
      await step.focus();
      await page.keyboard.press('Enter');
      await expect(element.locator('.inspector .steps .current .moment').last()).toHaveText(moment);
      await expect(step).toBeFocused();
      await expect.poll(() => new URL(page.url()).hash).toMatch(/[?&]([b-d]\.)?item=/);
    });

    await test.step('share and restore', async () => {
      await figure.scrubber.press('ArrowLeft');
      await linked(page, figure);
      const twin = await context.newPage();
      await twin.goto(page.url());
      await alive(figureOn(twin));
      await expectSamePicture(figure, figureOn(twin));
      await expect(figureOn(twin).element.locator('.problems')).toHaveCount(0);
    });

    await test.step('the command line has the same runs', async () => {
      const served = readServed((await element.getAttribute('data-served')) ?? '{}') as Served;
      const { start } = serveStart(simulation, served);
      const text = new URL(page.url()).hash.replace(/^#[^?]*\?/, '');
      const { lanes } = follow(simulation, served, text)(startState(simulation, { ...served, start }));
      const scenarios = lanes.map(({ scenario }) => scenario) as unknown as Scenarios;
      const hashes = await answer([`${id}?${referenceText(simulation, scenarios)}`, '--shown', '--hash']);
      expect((await figure.run())?.split(' ')).toEqual(hashes.trim().split('\n'));
    });
  });

test('an item that the run does not have is named and dropped', async ({ page }: { page: Page }) => {
  await page.goto('simulations/lb-arena/#?item=request.99999999&v=1');
  const figure = figureOn(page);
  await alive(figure);
  await expect(figure.element.locator('.problems')).toContainText('request.99999999');
  await expect(figure.element.locator('.picked')).toHaveCount(0);
  await expect.poll(() => new URL(page.url()).hash).not.toContain('item=');
});
