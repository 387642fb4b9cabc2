/**
 * The browsers whose JavaScript is tried: how each is found, and how it is made to open one page.
 *
 * Chromium (V8) and Firefox (SpiderMonkey) open a page named on their command line. WebKitGTK (JavaScriptCore, as in
 * Safari) is driven through its WebDriver, on a screen of Xvfb where there is no other.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findChromium } from '../prepare/chromium.mjs';

export interface Browser {
  readonly name: string;
  /** What to do where it is missing. */
  readonly advice: string;
  /** Its program, or null where it is not installed. */
  readonly find: () => Promise<string | null>;
  /** Opens the page in a fresh profile; what it returns ends the browser. */
  readonly open: (program: string, url: string) => Promise<() => Promise<void>>;
}

export const browsers: readonly Browser[] = [
  {
    name: 'Chromium',
    advice: 'node scripts/prepare.mjs --browser',
    find: findChromium,
    open: (program, url) =>
      openWithProfile(program, (profile) => [
        ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
        ...['--disable-background-networking', `--user-data-dir=${profile}`, url],
      ]),
  },
  {
    name: 'Firefox',
    advice: 'apt-get install -y firefox-esr',
    find: () => Promise.resolve(onPath('firefox-esr', 'firefox')),
    open: (program, url) =>
      openWithProfile(program, (profile) => ['--headless', '--no-remote', '--profile', profile, url]),
  },
  {
    name: 'WebKitGTK',
    advice: 'apt-get install -y webkit2gtk-driver xvfb',
    find: () => {
      const screen = process.env.DISPLAY !== undefined || onPath('xvfb-run') !== null;
      return Promise.resolve(screen ? onPath('WebKitWebDriver') : null);
    },
    open: openByWebDriver,
  },
];

function onPath(...names: string[]): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}

function openWithProfile(program: string, words: (profile: string) => string[]): Promise<() => Promise<void>> {
  const profile = mkdtempSync(join(tmpdir(), 'hosts-'));
  const end = start(program, words(profile));
  return Promise.resolve(async () => {
    await end();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
}

/** WebDriver (W3C): a session, one address to go to, and the session's end. */
async function openByWebDriver(program: string, url: string): Promise<() => Promise<void>> {
  const port = await freePort();
  const driver = [program, `--port=${port}`];
  const end = process.env.DISPLAY ? start(program, driver.slice(1)) : start('xvfb-run', ['-a', ...driver]);
  const ask = async (path: string, body: object) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body: JSON.stringify(body) });
    const { value } = (await answer.json()) as { value: { sessionId?: string; message?: string } | null };
    if (!answer.ok) throw new Error(value?.message ?? `the driver answered ${answer.status}`);
    return value;
  };
  try {
    await listening(port);
    const session = await ask('/session', { capabilities: {} });
    // The page works for seconds before it has loaded; its report says when it is done, so nobody waits for this.
    ask(`/session/${session?.sessionId}/url`, { url }).catch(() => {});
    return end;
  } catch (error) {
    await end();
    throw error;
  }
}

/** Starts a program in a group of its own, so that ending it ends all it has started. */
function start(program: string, words: readonly string[]): () => Promise<void> {
  const child = spawn(program, words, { detached: true, stdio: 'ignore' });
  const gone = new Promise<void>((resolve) => child.on('close', () => resolve()).on('error', () => resolve()));
  const signal = (name: NodeJS.Signals) => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    process.kill(-child.pid, name);
  };
  return async () => {
    signal('SIGTERM');
    const deadline = setTimeout(() => signal('SIGKILL'), 5000);
    await gone;
    clearTimeout(deadline);
  };
}

/** Waits until the driver answers; it says nowhere that it is ready. */
async function listening(port: number): Promise<void> {
  for (let attempt = 1; ; attempt++)
    try {
      await fetch(`http://127.0.0.1:${port}/status`);
      return;
    } catch (error) {
      if (attempt === 200) throw error;
      await delay(50);
    }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
