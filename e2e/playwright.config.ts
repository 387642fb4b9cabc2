/**
 * The built course in a real browser, spec by promise. Nothing is fetched from elsewhere: the pages are served from
 * `dist` by a server of ours, under a policy stricter than any host will ask for.
 */
import { defineConfig } from 'playwright/test';
import { findChromium } from '../scripts/prepare/chromium.mjs';

const executablePath = await findChromium();
if (!executablePath) throw new Error('No Chromium was found for the tests; run: node scripts/prepare.mjs --browser');

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    colorScheme: 'light',
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: [
        // A container's root may not make a sandbox, and its /dev/shm is small.
        '--no-sandbox',
        '--disable-dev-shm-usage',
        '--disable-gpu',
        // Nothing but the pages may use the network.
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-default-apps',
        '--disable-sync',
        '--no-first-run',
        '--no-default-browser-check',
      ],
    },
  },
});
