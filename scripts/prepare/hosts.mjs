// @ts-check
/**
 * The other browsers in which runs are compared, for `npm run test:deep`: Debian's Firefox and WebKitGTK, installed
 * where that can be done without asking. Where it cannot, the tests that need them are skipped and say so.
 */
import { spawnSync } from 'node:child_process';
import { say } from './say.mjs';

const wanted = { 'firefox-esr': 'firefox-esr', WebKitWebDriver: 'webkit2gtk-driver', 'xvfb-run': 'xvfb' };

export function hostsIfPossible() {
  const missing = Object.entries(wanted).flatMap(([program, name]) => (isThere(program) ? [] : [name]));
  if (missing.length === 0) return;
  const command = `apt-get install -y ${missing.join(' ')}`;
  if (process.getuid?.() !== 0 || !isThere('apt-get')) {
    say(`Runs will not be compared in every browser; on Debian, to have them all: ${command}`);
    return;
  }
  say(`Installing the browsers in which runs are compared: apt-get update && ${command}`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['-qq', 'update'], { stdio: 'inherit', env: environment });
  spawnSync('apt-get', ['-qq', 'install', '-y', ...missing], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: environment,
  });
}

/** @param {string} program */
function isThere(program) {
  return spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;
}
