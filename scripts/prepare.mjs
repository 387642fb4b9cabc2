// @ts-check
/**
 * Makes a fresh clone ready: packages, a Node that is new enough and, with `--browser`, a Chromium for the tests, with
 * `--hosts` the other browsers in which runs are compared.
 * Run by `npm start` and `npm test` with whatever Node is there (18 or newer), before any package exists.
 */
import { chromiumOrAdvice } from './prepare/chromium.mjs';
import { hostsIfPossible } from './prepare/hosts.mjs';
import { requireNode } from './prepare/node-version.mjs';
import { installPackages, stalePackages } from './prepare/packages.mjs';
import { Obstacle } from './prepare/obstacle.mjs';

try {
  const stale = stalePackages();
  if (stale) installPackages(stale);
  requireNode();
  if (process.argv.includes('--browser')) await chromiumOrAdvice();
  if (process.argv.includes('--hosts')) hostsIfPossible();
} catch (error) {
  if (!(error instanceof Obstacle)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}
