/** A page on a slow processor: its main thread gets a quarter of what this machine has. */
import type { Browser, Page } from 'playwright';
import { CATEGORIES } from './trace.ts';

export const SLOWER = 4;

/** Opens a page, slows it down, and hands it over; closes it afterwards. */
export async function throttled<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    return await use(page);
  } finally {
    await context.close();
  }
}

/** What Chromium traced while this was done. A browser traces one thing at a time: it is stopped whatever happens. */
export async function traced(browser: Browser, page: Page, act: () => Promise<void>): Promise<Buffer> {
  await browser.startTracing(page, { categories: CATEGORIES });
  const [outcome] = await Promise.allSettled([act()]);
  const trace = await browser.stopTracing();
  if (outcome.status === 'rejected') throw outcome.reason;
  return trace;
}

/** Waits until the first figure of the page has come to life. */
export async function alive(page: Page): Promise<void> {
  const figure = page.locator('under-load-figure').first();
  await figure.scrollIntoViewIfNeeded();
  await page.locator('under-load-figure:is([data-run-hash], [data-failed])').first().waitFor({ timeout: 60_000 });
  const failed = await figure.getAttribute('data-failed');
  if (failed !== null) throw new Error(`The figure of ${page.url()} does not come to life: ${failed}`);
}
