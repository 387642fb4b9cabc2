/** What can go wrong in a browser is said in place, and the rest of the page goes on. */
import { alive, figureOn } from './figure.ts';
import { expect, test } from './test.ts';

test('a thread that dies while it measures is told of, and measuring can begin again', async ({ page }) => {
  await page.addInitScript(() => {
    const Real = window.Worker;
    const made: Worker[] = [];
    Object.assign(window, { made });
    window.Worker = class extends Real {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        made.push(this);
      }
    };
  });
  await page.goto('simulations/lb-arena/');
  const figure = figureOn(page);
  await alive(figure);
  await figure.element.hover();
  const answered = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const look = () => {
          const [worker] = (window as unknown as { made: Worker[] }).made;
          if (worker) worker.addEventListener('message', () => resolve(), { once: true });
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await figure.element.getByRole('slider', { name: 'Servers' }).press('ArrowRight');
  await answered;
  await figure.element.getByRole('slider', { name: 'Servers' }).press('ArrowRight');
  await page.evaluate(() => {
    const [worker] = (window as unknown as { made: Worker[] }).made;
    worker?.terminate();
    worker?.dispatchEvent(new ErrorEvent('error', { message: 'out of memory', cancelable: true }));
  });
  const said = figure.element.getByRole('alert');
  await expect(said).toContainText('The long run stopped: out of memory');
  await expect(figure.sentence).not.toBeEmpty();
  await said.getByRole('button', { name: 'Measure again' }).press('Enter');
  await expect(said).toHaveCount(0);
  await expect(figure.element.locator('.outcome')).not.toContainText('measuring…', { timeout: 45_000 });
});

test('where the clipboard is refused, what was to be copied stands there', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('refused')) },
    });
  });
  await page.goto('simulations/lb-arena/');
  const { element } = figureOn(page);
  await alive(figureOn(page));
  await element.locator('summary', { hasText: 'More' }).press('Enter');
  await element.getByRole('button', { name: 'Copy link' }).press('Enter');
  await expect(element.getByText('The link is in the address bar.')).toBeVisible();
  await element.getByRole('button', { name: 'Copy to embed' }).press('Enter');
  await expect(element.getByLabel('Copy to embed')).toHaveValue(/<iframe src=/);
});

test('where nothing can be stored, a lesson reads and its figures run', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto('lessons/load-balancing-algorithms/');
  await page.getByRole('button', { name: 'About a quarter' }).click();
  await expect(page.getByText('You said “About a quarter”.')).toBeVisible();
  const figure = figureOn(page, 'two-rules');
  await alive(figure);
  await expect(figure.sentence).toBeVisible();
});

test('a link to a run with more events than can be kept says so and what to change, and the rest goes on', async ({
  page,
}) => {
  test.slow();
  await page.goto('simulations/lb-arena/#?serviceTime=1000&arrivalRate=10000&v=1&at=2');
  const figure = figureOn(page);
  await alive(figure);
  const said = figure.element.getByRole('alert');
  await expect(said).toContainText('This run could not be made', { timeout: 45_000 });
  await expect(said).toContainText('a lower rate');
  await expect(said).toContainText('passed 32 MB');
  await expect(figure.sentence).not.toBeEmpty();
  const before = await figure.run();
  await figure.scrubber.press('ArrowRight');
  await expect(figure.sentence).not.toBeEmpty();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  // What was asked for stands in the controls, where it can be lowered.
  const time = figure.element.getByRole('slider', { name: 'Service time', exact: true });
  await expect(time).toHaveAttribute('aria-valuetext', /^1000/);
  await time.press('Home');
  await expect(said).toHaveCount(0, { timeout: 45_000 });
  await expect.poll(figure.run).not.toBe(before);
});
