// @ts-check
/** Packages: whether those installed are the ones the lock file pins, and their installation. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Obstacle } from './obstacle.mjs';
import { say } from './say.mjs';

/** @typedef {{ version?: string, optional?: boolean, peer?: boolean, link?: boolean, devOptional?: boolean }} LockedPackage */

/**
 * Why packages must be installed, in words, or null where they need not be.
 * @param {string} [root] folder of the repository, with a slash at its end
 * @returns {string | null}
 */
export function stalePackages(root = '') {
  const installed = `${root}node_modules/.package-lock.json`;
  if (!existsSync(installed)) return 'they are not installed yet';
  const wanted = packagesOf(`${root}package-lock.json`);
  const present = packagesOf(installed);
  for (const [folder, { version, optional, link }] of Object.entries(wanted)) {
    if (!folder.startsWith('node_modules/') || link || optional) continue;
    const found = present[folder]?.version;
    if (found !== version)
      return `${folder.replace(/^.*node_modules\//, '')} is ${found ?? 'missing'}, pinned is ${version}`;
  }
  return null;
}

/** @param {string} because */
export function installPackages(because) {
  say(`Installing the packages pinned in package-lock.json (${because}); a minute or two the first time.`);
  const npm = process.env.npm_execpath;
  const arguments_ = ['ci', '--ignore-scripts', '--loglevel=error', '--no-progress'];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...arguments_], { stdio: 'inherit' })
    : spawnSync('npm', arguments_, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0)
    throw new Obstacle(
      'The packages could not be installed; the lines above say why. Once that is mended, run: npm ci',
    );
}

/**
 * @param {string} lockFile
 * @returns {Record<string, LockedPackage>}
 */
function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? {};
}
