import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readmeBlocks } from './readme-blocks.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));

describe('the README', () => {
  test('has blocks of code', () => assert.ok(readmeBlocks().length > 0));

  for (const { code, printed, line } of readmeBlocks())
    test(`tells what the block of line ${line} prints`, () => {
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module-typescript', '-'], {
        cwd: folder,
        encoding: 'utf8',
        input: code,
      });
      assert.notEqual(printed, '', 'a block of text should stand below it');
      assert.equal(stdout, printed, stderr);
    });
});
