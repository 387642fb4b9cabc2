/** Every block of code in the README runs by itself and prints what stands below it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(`${folder}README.md`, 'utf8');
const blocks = [...readme.matchAll(/^```ts\n(.*?)^```\n\n(?:^```text\n(.*?)^```$)?/gms)];

describe('the README', () => {
  test('says what each block of code prints', () => {
    assert.ok(blocks.length > 0);
    assert.equal(blocks.length, readme.match(/^```ts$/gm)?.length);
    for (const [, code, printed] of blocks) assert.ok(printed, `nothing is said to be printed by:\n${code}`);
  });

  for (const [, code, printed] of blocks) {
    const line = readme.slice(0, readme.indexOf(code as string)).split('\n').length;
    test(`runs the block of line ${line}`, () => {
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module-typescript', '-'], {
        cwd: folder,
        encoding: 'utf8',
        input: code as string,
      });
      assert.equal(stdout, printed, stderr);
    });
  }
});
