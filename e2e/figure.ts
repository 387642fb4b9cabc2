/** A figure as a reader has it: what it shows now, and the ways to reach its parts without a mouse. */
import { expect, type Locator, type Page } from 'playwright/test';

export interface Figure {
  readonly element: Locator;
  readonly sentence: Locator;
  readonly stage: Locator;
  readonly scrubber: Locator;
  /** Hashes of the runs it shows, one a lane. */
  readonly run: () => Promise<string | null>;
}

/** The figure of this id, or the first of the page. */
export function figureOn(page: Page, id?: string): Figure {
  const element =
    id === undefined ? page.locator('under-load-figure').first() : page.locator(`under-load-figure[id="${id}"]`);
  return {
    element,
    sentence: element.locator('div.now'),
    stage: element.locator('svg').first(),
    scrubber: element.getByRole('slider', { name: 'Moment of the run' }),
    run: () => element.getAttribute('data-run-hash'),
  };
}

/** Waits until the figure is alive and shows a run of its own. */
export async function alive({ element }: Figure): Promise<void> {
  await element.scrollIntoViewIfNeeded();
  await expect(element).toHaveAttribute('data-run-hash', /^[0-9a-f]{16}/);
}

/** Presses Tab until the element of this name has the focus, as a reader without a mouse would. */
export async function tabTo(page: Page, name: RegExp, presses = 60): Promise<void> {
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const { activeElement: element } = document;
      const label = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : '';
      return `${element?.getAttribute('aria-label') ?? ''} ${label} ${element?.textContent ?? ''}`.trim();
    });
    if (name.test(found)) return;
  }
  throw new Error(`no element named ${String(name)} was reached in ${presses} presses of Tab`);
}

/** Whether two pages show the same picture: the same runs, at the same moment, drawn and told alike. */
export async function expectSamePicture(one: Figure, other: Figure): Promise<void> {
  // Either page may still be running what it was asked for last.
  await expect.poll(() => Promise.all([one.run(), other.run()]).then(([a, b]) => a === b)).toBe(true);
  await expect(other.sentence).toHaveText(await one.sentence.innerText(), { useInnerText: true });
  await expect.poll(async () => (await other.stage.innerHTML()) === (await one.stage.innerHTML())).toBe(true);
}

/** Waits until the address tells of the very moment that is shown: it follows only once the reader has come to rest. */
export async function linked(page: Page, { scrubber }: Figure): Promise<void> {
  await expect
    .poll(async () => {
      const at = new URLSearchParams(new URL(page.url()).hash.replace(/^#[^?]*\?/, '')).get('at') ?? 'NaN';
      return Number(at) - Number(await scrubber.getAttribute('aria-valuenow'));
    })
    .toBe(0);
}
