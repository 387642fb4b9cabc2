/**
 * The test every spec uses: a page on the built site that fails when the browser complains, when the policy refuses
 * something, when a file is missing or when anything is asked of another host.
 */
import { resolve } from 'node:path';
import { expect, test as base, type Page } from 'playwright/test';
import { serve, type Site } from '../scripts/site/serve.ts';

export { expect, type Page };

/** The repository's own built site. */
export const dist = resolve(import.meta.dirname, '..', process.env.UNDER_LOAD_OUT ?? 'dist');

interface WorkerFixtures {
  readonly site: Site;
}
interface TestFixtures {
  /** What went wrong in the browser so far; a test that provokes a complaint empties it. */
  readonly complaints: string[];
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  site: [
    // Playwright reads the first parameter's names to know what a fixture needs.
    // eslint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const site = await serve({ folder: dist });
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site.home),
  complaints: [
    async ({ page, site }, use) => {
      const complaints: string[] = [];
      listen(page, site, complaints);
      await use(complaints);
      expect(complaints, 'the browser complained').toEqual([]);
    },
    { auto: true },
  ],
});

function listen(page: Page, site: Site, complaints: string[]): void {
  const origin = new URL(site.home).origin;
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    if (asked !== origin && /^https?:$/.test(protocol)) complaints.push(`asked another host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest())
      complaints.push(`${response.status()}: ${response.url()}`);
  });
}
