// @ts-check
/**
 * A Chromium for the tests: the one named in CHROMIUM_PATH, one on the PATH or where its installer puts it,
 * Playwright's own; and if there is none, Debian's (as root) or Playwright's download.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Obstacle } from './obstacle.mjs';
import { say } from './say.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const usualPlaces = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chromium that starts, or null. Installs nothing.
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<string | null>}
 */
export async function findChromium(environment = process.env) {
  const named = environment.CHROMIUM_PATH;
  if (named) {
    if (starts(named)) return named;
    throw new Obstacle(
      `CHROMIUM_PATH names ${named}, which does not start; point it at a Chromium, or run: unset CHROMIUM_PATH`,
    );
  }
  const onPath = (environment.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces].find(starts) ?? (await playwrightsOwn());
}

/** Finds a Chromium or installs one; throws an Obstacle that names the command where neither works. */
export async function chromiumOrAdvice() {
  if (await findChromium()) return;
  const isRoot = process.getuid?.() === 0;
  const hasApt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  if (isRoot && hasApt) {
    say('No Chromium found for the tests; installing Debian’s: apt-get update && apt-get install -y chromium');
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['-qq', 'update'], { stdio: 'inherit', env: environment });
    spawnSync('apt-get', ['-qq', 'install', '-y', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: environment,
    });
    if (await findChromium()) return;
  }
  say('No Chromium found for the tests; trying Playwright’s own, about 170 MB.');
  const download = [
    'node_modules/playwright/cli.js',
    'install',
    'chromium',
    ...(isRoot && hasApt ? ['--with-deps'] : []),
  ];
  const tried = spawnSync(process.execPath, download, { encoding: 'utf8', timeout: 10 * 60_000 });
  if (await findChromium()) return;
  const why = (tried.stderr ?? '').split('\n').find((line) => line.startsWith('Error')) ?? 'it does not start here';
  say(`That did not work (${why.slice(0, 120)}).`);
  const command = hasApt
    ? `${isRoot ? '' : 'sudo '}apt-get install -y chromium`
    : 'npx playwright install --with-deps chromium';
  throw new Obstacle(
    `The tests need a Chromium and none could be found or fetched. Run this once, then npm test again: ${command}`,
  );
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright');
    const path = chromium.executablePath();
    return starts(path) ? path : null;
  } catch {
    return null;
  }
}

/**
 * Whether it is there and all its libraries are too.
 * @param {string} path
 */
function starts(path) {
  if (!path || !existsSync(path)) return false;
  // Asked for its version on Windows, Chrome opens a window.
  return (
    process.platform === 'win32' || spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
  );
}
