// @ts-check
/**
 * The two faces of package.json. In the workspace `exports` names the source; who installs the package gets JavaScript, as
 * `publishConfig.exports` says (which pnpm and Yarn read by themselves, npm does not).
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const manifest = new URL('../package.json', import.meta.url);
const aside = new URL('../package.workspace.json', import.meta.url);

/** Puts the manifest for others in place, and the workspace's aside. */
export function showToOthers() {
  showToWorkspace();
  const text = readFileSync(manifest, 'utf8');
  const ours = JSON.parse(text);
  const theirs = { ...ours, exports: ours.publishConfig.exports, publishConfig: undefined, scripts: undefined };
  writeFileSync(aside, text);
  writeFileSync(manifest, `${JSON.stringify(theirs, null, 2)}\n`);
}

/** Puts the workspace's manifest back; nothing happens where it is in place. */
export function showToWorkspace() {
  if (existsSync(aside)) renameSync(aside, manifest);
}
