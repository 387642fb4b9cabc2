/** What a reader did stays in their browser: over a reload, beside garbage, as a file and back. */
import { readFileSync } from 'node:fs';
import { alive, figureOn } from './figure.ts';
import { expect, test, type Page } from './test.ts';

const path = 'lessons/load-balancing-algorithms/';
const attempts = 'under-load:attempts';
const kept = (page: Page, key: string) => page.evaluate((name) => localStorage.getItem(name) ?? '', key);

async function bet(page: Page): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'About a quarter' }).click();
  await expect(page.getByText('You said “About a quarter”.')).toBeVisible();
}

test('a reload keeps the bet, the answer, the goal that was reached, and the progress', async ({ page }) => {
  test.slow();
  await bet(page);
  const question = page.locator('under-load-quiz[id="check-remap"]');
  await question.getByRole('radio', { name: 'Half' }).check();
  await question.getByRole('button', { name: 'Check' }).click();
  const goal = figureOn(page, 'fewer-looks-figure');
  const verdict = page.locator('under-load-challenge').getByRole('status');
  await alive(goal);
  await goal.element.getByLabel('Rule').selectOption('power-of-choices');
  await expect(verdict).toHaveText('met', { timeout: 45_000 });

  await page.goto(path);
  await expect(page.getByText('You said “About a quarter”.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'About a quarter' })).toHaveAttribute('aria-pressed', 'true');
  const figure = figureOn(page, 'two-rules');
  await alive(figure);
  await expect(figure.sentence).toBeVisible();
  await expect(question.getByRole('radio', { name: 'Half' })).toBeChecked();
  await expect(question.getByRole('status'), 'what it was worth is said when it is checked').toBeEmpty();
  await expect(verdict).toHaveText('You have reached it before.');

  const listed = (progress: string) =>
    page.getByRole('link', { name: `Load-balancing algorithms (${progress})` }).first();
  await page.goto('./');
  await listed('begun').click();
  await page.locator('[data-pager]').scrollIntoViewIfNeeded();
  await expect(listed('finished')).toBeVisible();
  await page.goto('course/');
  await expect(listed('finished')).toBeVisible();
});

test('garbage among the records is named, kept, and stands in nobody’s way', async ({ page }) => {
  await bet(page);
  const garbage = '{"v":1,"id":\n%%% not ours\n{"v":99,"id":"later"}\n';
  await page.evaluate(
    ([key = '', text = '']) => localStorage.setItem(key, text + localStorage.getItem(key)),
    [attempts, garbage],
  );
  await page.reload();
  await expect(page.getByText('You said “About a quarter”.')).toBeVisible();
  await expect(page.locator('footer').getByRole('status')).toHaveText(/^3 lines .* cannot be read/);
  await page.getByRole('button', { name: 'About a tenth' }).click();
  expect(await kept(page, attempts)).toContain(garbage);

  await page.getByRole('link', { name: 'What you do here stays in this browser.' }).click();
  await expect(page.getByText('2 attempts in 1 lesson.')).toBeVisible();
  await page
    .locator('main')
    .getByText(/^3 lines .* cannot be read/)
    .click();
  await expect(page.getByRole('listitem').filter({ hasText: '%%% not ours' })).toContainText('it is not JSON');
});

test('a store of nothing but garbage breaks no page and is put aside', async ({ page }) => {
  await page.goto('./');
  for (const key of [attempts, 'under-load:visits', 'under-load:curriculum', 'under-load:theme'])
    await page.evaluate((name) => localStorage.setItem(name, '\u0000]{garbage'), key);
  await page.goto(path);
  await alive(figureOn(page, 'ladder'));
  expect(await kept(page, attempts)).toBe('\u0000]{garbage');
  expect(await kept(page, 'under-load:visits-unread')).toBe('\u0000]{garbage');
  await page.goto('course/');
  await expect(page.locator('main').getByRole('link', { name: /Load-balancing algorithms.*\(begun\)/ })).toBeVisible();
});

test('a file of records goes to another browser, adds to what is there, and a foreign file changes nothing', async ({
  page,
  browser,
  baseURL,
}) => {
  await bet(page);
  await page.goto('records/');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const file = await (await downloading).path();
  expect(readFileSync(file, 'utf8')).toBe(await kept(page, attempts));

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '' });
  const other = await elsewhere.newPage();
  await other.goto('records/');
  await expect(other.getByText('Nothing is kept yet.')).toBeVisible();
  const add = other.getByLabel('Add from a file');
  await add.setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('my notes\n') });
  await expect(other.getByText('“notes.txt” holds no record of this course; nothing was changed.')).toBeVisible();
  expect(await kept(other, attempts)).toBe('');
  const text = `${readFileSync(file, 'utf8')}half a li`;
  const records = { name: 'records.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(text) };
  await add.setInputFiles(records);
  await expect(other.getByText('Added 1 attempt. 1 line of the file cannot be read')).toBeVisible();
  await add.setInputFiles(records);
  await expect(other.getByText('All of it was here already.')).toBeVisible();
  await other.goto(path);
  await expect(other.getByText('You said “About a quarter”.')).toBeVisible();
  await elsewhere.close();
});
