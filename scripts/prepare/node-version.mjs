// @ts-check
/**
 * Node: the commands of this repository run TypeScript as it is, which Node does from 22.18 on. For the common
 * platforms a pinned Node comes with the packages, as `node_modules/.bin/node`, and `npm run` finds it first.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Obstacle } from './obstacle.mjs';

const oldest = { major: 22, minor: 18 };

/**
 * @param {string} version as in `v24.1.0`
 * @returns {boolean}
 */
export function newEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > oldest.major || (major === oldest.major && minor >= oldest.minor);
}

/** Throws an Obstacle where neither the packages nor the machine bring a Node that is new enough. */
export function requireNode() {
  const pinned = pinnedVersion();
  if (pinned !== null ? newEnough(pinned) : newEnough(process.version)) return;
  throw new Obstacle(
    `Node ${oldest.major}.${oldest.minor} or newer is needed, here is ${process.version}, and for ${process.platform} on ${process.arch} ` +
      `none comes with the packages. Install Node 24 from https://nodejs.org, then run the same command again.`,
  );
}

function pinnedVersion() {
  const path = `node_modules/.bin/node${process.platform === 'win32' ? '.cmd' : ''}`;
  if (!existsSync(path)) return null;
  try {
    return execFileSync(path, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' }).trim();
  } catch {
    throw new Obstacle(
      `The Node that came with the packages does not run on this machine. ` +
        `Install Node 24 from https://nodejs.org, then run: npm ci --omit=optional`,
    );
  }
}
