/** Every simulation of the gallery can be run, stepped, changed, shared and restored by keyboard, and is the run the command line has. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { answer } from '../scripts/simulate/answer.ts';
import { loadSimulation } from '../scripts/simulate/load-simulation.ts';
import { alive, expectSamePicture, figureOn, linked, tabTo } from './figure.ts';
import { dist, expect, test, type Page } from './test.ts';

const ids = readdirSync(join(dist, 'simulations'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const figureOf = (page: Page) => figureOn(page).element;
const sentenceOf = (page: Page) => figureOn(page).sentence;
const stageOf = (page: Page) => figureOn(page).stage;
const runOf = (page: Page) => figureOn(page).run();
const scrubberOf = (page: Page) => figureOn(page).scrubber;

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await alive(figureOn(page));
}

for (const id of ids)
  test.describe(id, () => {
    const path = `simulations/${id}/`;

    test('shows the run that the command line has', async ({ page }) => {
      await open(page, path);
      const [preset = ''] = Object.keys((await loadSimulation(id)).scenarios);
      const expected = (await answer([`${id}/${preset}`, '--shown', '--hash'])).trim().split('\n');
      expect((await runOf(page))?.split(' ')).toEqual(expected);
    });

    test('comes to life as it was served', async ({ page }) => {
      const served = readFileSync(join(dist, path, 'index.html'), 'utf8');
      const drawn = /<svg[\s\S]*?<\/svg>/.exec(served.slice(served.indexOf('<under-load-figure')))?.[0] ?? '';
      await open(page, path);
      const shapes = (markup: string) => markup.match(/<(rect|circle|path|text|line)\b/g)?.length ?? 0;
      expect(shapes(await stageOf(page).evaluate((svg) => svg.outerHTML))).toBe(shapes(drawn));
    });

    test('is stepped and scrubbed by keyboard, back as well as forth', async ({ page }) => {
      await open(page, path);
      await tabTo(page, /Moment of the run/);
      await page.keyboard.press('Home');
      const home = await scrubberOf(page).getAttribute('aria-valuenow');
      await page.keyboard.press('ArrowRight');
      const first = await sentenceOf(page).innerText();
      const firstStage = await stageOf(page).innerHTML();
      await page.keyboard.press('ArrowRight');
      await expect(sentenceOf(page)).not.toHaveText(first);
      await page.keyboard.press('ArrowLeft');
      expect(await sentenceOf(page).innerText()).toBe(first);
      expect(await stageOf(page).innerHTML()).toBe(firstStage);
      await page.keyboard.press('End');
      expect(Number(await scrubberOf(page).getAttribute('aria-valuenow'))).toBeGreaterThan(Number(home));
      await expect(scrubberOf(page)).toBeFocused();
    });

    test('plays on a key and stops on another', async ({ page }) => {
      await open(page, path);
      const moment = async () => Number(await scrubberOf(page).getAttribute('aria-valuenow'));
      await scrubberOf(page).focus();
      await page.keyboard.press('Home');
      const begun = await moment();
      await figureOf(page).getByRole('button', { name: 'Play' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(moment).toBeGreaterThan(begun);
      await expect(figureOf(page).getByRole('button', { name: 'Pause' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(figureOf(page).getByRole('button', { name: 'Play' })).toBeFocused();
    });

    test('a change makes another run, keeps the focus, and its link restores the picture', async ({
      page,
      context,
    }) => {
      await open(page, path);
      const before = await runOf(page);
      await figureOf(page).locator('summary', { hasText: 'More' }).press('Enter');
      const another = figureOf(page).getByRole('button', { name: 'Another seed' });
      await another.focus();
      await page.keyboard.press('Enter');
      const deterministic = (await loadSimulation(id)).clock.deterministic === true;
      if (!deterministic) await expect.poll(() => runOf(page)).not.toBe(before);
      await expect(another).toBeFocused();
      await scrubberOf(page).focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await linked(page, figureOn(page));

      const twin = await context.newPage();
      await open(twin, page.url());
      await expectSamePicture(figureOn(page), figureOn(twin));
    });

    test('a link full of nonsense leaves the page whole and says what was replaced', async ({ page }) => {
      const simulation = await loadSimulation(id);
      await open(
        page,
        `${path}#?${simulation.lead}=%E0%A4%A&seed=abc&at=later&view=nowhere&model=99999&v=77&zzz=1&do=melt:all@9`,
      );
      const said = figureOf(page).locator('.problems');
      for (const where of [simulation.lead, 'seed', 'at', 'view', 'v']) await expect(said).toContainText(where);
      await expect(sentenceOf(page)).not.toBeEmpty();
      expect(await page.evaluate(() => location.hash)).toContain('zzz=1');
    });
  });

test('where the long run cannot be fetched, what was served stands until a change is measured', async ({
  page,
  complaints,
}) => {
  test.slow();
  await page.route('**/long-runs.*.json', (route) => route.abort());
  await page.goto('simulations/lb-arena/');
  const outcome = figureOf(page).locator('.outcome');
  const served = await outcome.innerText();
  await alive(figureOn(page));
  const failed = page.waitForEvent('requestfailed');
  await figureOf(page).hover();
  await failed;
  expect(await outcome.innerText()).toBe(served);
  await figureOf(page).getByRole('slider', { name: 'Servers' }).press('ArrowRight');
  await expect(outcome).not.toHaveText(served, { useInnerText: true, timeout: 45_000 });
  // The browser tells of the file it could not have.
  expect(complaints.splice(0).filter((complaint) => !complaint.includes('ERR_FAILED'))).toEqual([]);
});

test('with reduced motion, Play goes from event to event', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, 'simulations/lb-arena/');
  await figureOf(page).getByRole('button', { name: 'Play' }).press('Enter');
  const moments = new Set<string>();
  await expect
    .poll(async () => moments.add((await scrubberOf(page).getAttribute('aria-valuetext')) ?? '').size)
    .toBeGreaterThan(2);
  // Between two looks nothing tweens: what is on the stage are whole moments of the run.
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
