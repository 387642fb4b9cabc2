/** A lesson can be done by keyboard alone: its figures, the bet, the questions and the challenge answer a reader. */
import { alive, expectSamePicture, figureOn, tabTo } from './figure.ts';
import { expect, test } from './test.ts';

const path = 'lessons/load-balancing-algorithms/';

test('a figure is reached by Tab, then stepped, scrubbed, played and changed', async ({ page }) => {
  await page.goto(path);
  const figure = figureOn(page, 'two-rules');
  await tabTo(page, /^The run and its results$/);
  await page.keyboard.press('Enter');
  await expect(figure.sentence).toBeVisible();
  await tabTo(page, /^Step$/, 5);
  const served = await figure.sentence.innerText();
  await page.keyboard.press('Enter');
  await expect(figure.sentence).not.toHaveText(served);
  await tabTo(page, /^Moment of the run/, 1);
  await page.keyboard.press('End');
  const moment = async () => Number(await figure.scrubber.getAttribute('aria-valuenow'));
  const end = await moment();
  await page.keyboard.press('Home');
  const begun = await moment();
  expect(begun).toBeLessThan(end);
  await page.keyboard.press('Space');
  await expect.poll(moment).toBeGreaterThan(begun);
  await page.keyboard.press('Space');
  await expect(figure.element.getByRole('button', { name: 'Play' })).toBeVisible();

  const before = await figure.run();
  await tabTo(page, /^Arrival rate/);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('100');
  await page.keyboard.press('Enter');
  await expect.poll(figure.run).not.toBe(before);
});

test('results opened while parts of the figure are still on their way leave the focus where it was', async ({
  page,
}) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/later-parts[^/]*\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(path);
  const figure = figureOn(page, 'two-rules');
  await tabTo(page, /^The run and its results$/);
  await alive(figure);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Step$/);
  const results = figure.element.locator('details.results');
  await expect(results).toHaveCount(1);
  release();
  await expect(results).toHaveCount(0);
  await expect(figure.element.getByRole('button', { name: 'Step', exact: true })).toBeFocused();
});

test.describe('a bet', () => {
  test('opens what came out, and the figure, with the bet laid over the measured value', async ({ page }) => {
    await page.goto(path);
    const bet = page.locator('under-load-predict');
    const figure = figureOn(page, 'two-rules');
    await expect(bet.locator('.settled p').last()).toBeHidden();
    await expect(figure.sentence).toBeHidden();
    await tabTo(page, /^About as long$/);
    await page.keyboard.press('Enter');
    await expect(bet.getByRole('status')).toHaveText('You said “About as long”.');
    await expect(bet.getByText('of the time:')).toContainText(
      /It took (about )?0\.\d+ of the time: (about )?\d+\sms in turn, (about )?\d+\sms/,
    );
    await expect(bet.getByRole('img', { name: /what came out: (about )?0\.\d/ }).getByText('you')).toBeVisible();
    await expect(bet.getByRole('button', { name: 'About as long' })).toBeFocused();
    await expect(bet.getByRole('button', { name: 'About as long' })).toHaveAttribute('aria-pressed', 'true');
    await alive(figure);
    await expect(figure.sentence).toBeVisible();
    await expect(figure.element.locator('.finding')).toContainText('sooner');
  });

  test('can be skipped: it opens all the same and says nothing of a bet', async ({ page }) => {
    await page.goto(path);
    const bet = page.locator('under-load-predict');
    await tabTo(page, /^Skip the bet$/);
    await page.keyboard.press('Enter');
    await expect(bet.getByText('of the time:')).toBeVisible();
    await expect(bet.getByRole('status')).toBeEmpty();
    await expect(bet.getByText('you', { exact: true })).toBeHidden();
    await expect(bet.getByRole('button', { pressed: true })).toHaveCount(0);
    await expect(figureOn(page, 'two-rules').sentence).toBeVisible();
  });
});

test('a question says why an answer is wrong, and why another is right', async ({ page }) => {
  await page.goto(`${path}#check-remap`);
  const question = page.locator('under-load-quiz[id="check-remap"]');
  const said = question.getByRole('status');
  await question.getByRole('radio', { name: 'A tenth' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(said).toHaveText(/^Not this one\. .+consistent hash/);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await expect(said, 'what was said of one answer does not stand under another').toBeEmpty();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(said).toHaveText(/^Right\. .+n = 9/);
});

test('a challenge is met through its figure’s controls, and the verdict follows the long run', async ({ page }) => {
  test.slow();
  await page.goto(`${path}#fewer-looks`);
  const challenge = page.locator('under-load-challenge');
  const verdict = challenge.getByRole('status');
  const clause = (about: string) => challenge.getByRole('listitem').filter({ hasText: about });
  const figure = figureOn(page, 'fewer-looks-figure');
  await alive(figure);
  await expect(clause('Mean latency')).toContainText('not yet');
  await expect(clause('Looks')).toContainText('met');
  await expect(verdict).toBeEmpty();
  const rule = figure.element.getByLabel('Rule');
  await rule.focus();
  // The verdict waits for every seed, which takes a slow machine a while.
  const measured = { timeout: 45_000 };
  await page.keyboard.press('j');
  await expect(verdict).toHaveText('not yet', measured);
  await expect(clause('Mean latency')).toContainText('met');
  await expect(clause('Looks')).toContainText('not yet');
  await page.keyboard.press('p');
  await expect(verdict).toHaveText('met', measured);
  await expect(rule).toBeFocused();
});

test('a copied link leads to the figure and restores the exact picture', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(path);
  const figure = figureOn(page, 'ladder');
  await alive(figure);
  await figure.element.getByText('More', { exact: true }).press('Enter');
  await figure.element.getByRole('button', { name: 'Another seed' }).press('Enter');
  await figure.scrubber.press('Home');
  for (let steps = 0; steps < 5; steps++) await page.keyboard.press('ArrowRight');
  await figure.element.getByRole('button', { name: 'Copy link' }).press('Enter');
  await expect(figure.element.getByRole('button', { name: 'Link copied' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain(`${path}#ladder?`);

  const reader = await context.newPage();
  await reader.goto(link);
  const restored = figureOn(reader, 'ladder');
  await expect(restored.element).toBeInViewport();
  await alive(restored);
  await expectSamePicture(figure, restored);
  await expect(restored.scrubber).toHaveAttribute(
    'aria-valuenow',
    (await figure.scrubber.getAttribute('aria-valuenow')) ?? '',
  );
});
