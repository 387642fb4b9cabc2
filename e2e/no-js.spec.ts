/** Without JavaScript the course reads whole: text, pictures, measured numbers; answers stay closed until they are asked for. */
import { expect, test, type Page } from './test.ts';

test.use({ javaScriptEnabled: false });

const lessons = ['lessons/load-balancing-algorithms/', 'lessons/layer-4-and-layer-7/'] as const;

for (const path of lessons)
  test.describe(path, () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(path);
    });

    test('every figure shows a picture with marks, described in words', async ({ page }) => {
      const figures = await page.locator('under-load-figure').all();
      expect(figures.length).toBeGreaterThan(2);
      for (const figure of figures) {
        const picture = figure.getByRole('img').filter({ visible: true }).first();
        await expect(picture).toHaveAccessibleName(/\w{3}/);
        expect(await picture.locator('rect, circle, path, text').count()).toBeGreaterThan(10);
      }
    });

    test('every measured number stands in its sentence', async ({ page }) => {
      const shown = await page.locator('a.measured').filter({ visible: true }).allInnerTexts();
      expect(shown.length).toBeGreaterThan(5);
      for (const number of shown) expect(number).toMatch(/\d/);
      await expect(page.locator('main')).not.toContainText(/NaN|undefined|\[object/);
    });

    test('what came out of a bet is closed until it is opened', async ({ page }) => {
      const bet = page.locator('under-load-predict');
      await expect(bet.getByRole('listitem')).toHaveCount(4);
      const answer = bet.locator('details p a.measured').first();
      const figure = page.locator(`under-load-figure[id="${await bet.getAttribute('data-figure')}"]`);
      await expect(answer).toBeHidden();
      await expect(figure.locator('.finding')).toBeHidden();
      await expect(figure.locator('.now')).toBeHidden();
      await bet.getByText('What came out').click();
      await expect(answer).toBeVisible();
      await figure.getByText('The run and its results').click();
      await expect(figure.locator('.finding')).toBeVisible();
    });

    test('a question can be read, and says what each answer would have taught', async ({ page }) => {
      for (const question of await page.locator('under-load-quiz').all()) {
        await expect(question.locator('legend')).toBeVisible();
        const answers = question.locator('details p');
        expect(await answers.count()).toBeGreaterThan(1);
        await expect(answers.filter({ visible: true })).toHaveCount(0);
        await question.locator('summary').first().click();
        await expect(answers.filter({ visible: true })).toHaveCount(1);
        await expect(answers.first()).toBeVisible();
      }
    });
  });

test('nothing is offered that would need a script', async ({ page }) => {
  for (const path of ['', 'course/', 'glossary/', 'records/', 'simulations/', 'simulations/lb-arena/', ...lessons]) {
    await page.goto(path);
    const offered = page.locator('button, input, select, textarea, [role=slider], [role=tab]');
    await expect(offered.filter({ visible: true }), path || 'home').toHaveCount(0);
  }
});

test('the home page says how a system behaves under load and leads into the course', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByText(/At 90 % load, 1 in 100 waits 460 ms/)).toBeVisible();
  await expect(page.getByRole('img', { name: /a line of \d+/ }).filter({ visible: true })).toHaveCount(3);
  await page.getByRole('link', { name: 'p99 doubled and CPU is fine' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Load-balancing algorithms' })).toBeVisible();
});

test('the gallery shows a picture of every simulation and leads to it', async ({ page }) => {
  await page.goto('simulations/');
  const entries = await page.locator('.gallery li').all();
  expect(entries.length).toBeGreaterThan(5);
  for (const entry of entries) await expect(entry.locator('svg').filter({ visible: true })).not.toHaveCount(0);
  await page
    .getByRole('link', { name: /key.*server|hash/i })
    .first()
    .click();
  await expect(page.locator('under-load-figure').getByRole('img').filter({ visible: true }).first()).toBeVisible();
});

test('the light follows what the reader’s system prefers', async ({ page }) => {
  const paper = async (colorScheme: 'light' | 'dark'): Promise<number> => {
    await page.emulateMedia({ colorScheme });
    await page.goto(lessons[0]);
    const [red = NaN, green = NaN, blue = NaN] = await channels(page);
    return (red + green + blue) / (3 * 255);
  };
  expect(await paper('light')).toBeGreaterThan(0.9);
  expect(await paper('dark')).toBeLessThan(0.2);
});

/** Red, green and blue of what the page is printed on, 0 to 255. */
async function channels(page: Page): Promise<number[]> {
  const colour = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  return (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
}
