/** The package as others get it: packed, installed in an empty project without a network, run and checked for types there. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readmeBlocks } from './readme-blocks.ts';

const engine = fileURLToPath(new URL('..', import.meta.url));
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
/** A copy is packed, so that nothing changes under the feet of other tests. */
const folder = mkdtempSync(join(tmpdir(), 'engine-package-'));
const project = join(folder, 'project');

function done(where: string, command: string, ...parts: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(command, parts, {
    cwd: where,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, npm_config_cache: join(folder, 'cache'), npm_config_ignore_scripts: 'false' },
  });
  assert.equal(status, 0, `${command} ${parts.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}

before(() => {
  const workspace = join(folder, 'workspace');
  const copy = join(workspace, 'engine');
  cpSync(engine, copy, { recursive: true, filter: (path) => !['dist', 'node_modules'].includes(basename(path)) });
  symlinkSync(join(engine, '../../node_modules'), join(workspace, 'node_modules'), 'junction');
  const manifest = readFileSync(join(copy, 'package.json'), 'utf8');
  done(copy, 'npm', 'pack', '--pack-destination', folder);
  assert.equal(readFileSync(join(copy, 'package.json'), 'utf8'), manifest, 'packing left the manifest changed');

  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }');
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  done(project, 'npm', 'install', '--offline', '--no-audit', '--no-fund', `../${tarball}`);
});
after(() => rmSync(folder, { recursive: true, force: true }));

describe('the engine in an empty project', () => {
  test('brings nothing else along', () => {
    const installed = readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'));
    assert.deepEqual(installed, ['@under-load']);
  });

  test('is JavaScript with types and its source, without tests', () => {
    const home = join(project, 'node_modules/@under-load/engine');
    const { exports, sideEffects, dependencies, scripts } = JSON.parse(
      readFileSync(join(home, 'package.json'), 'utf8'),
    ) as Record<string, unknown>;
    assert.deepEqual(exports, { '.': { types: './dist/index.d.ts', default: './dist/index.js' } });
    assert.deepEqual([sideEffects, dependencies, scripts], [false, undefined, undefined]);
    const files = readdirSync(home, { recursive: true, encoding: 'utf8' });
    for (const wanted of ['README.md', 'STATISTICS.md', 'LICENSE', 'src/index.ts'])
      assert.ok(files.includes(join(wanted)), `${wanted} is missing`);
    assert.deepEqual(
      files.filter((name) => name.includes('.test.')),
      [],
    );
  });

  test('runs the first example of its README', () => {
    const { code, printed } = readmeBlocks()[0]!;
    // The block has no types, so that it is JavaScript as it stands.
    writeFileSync(join(project, 'first.js'), code);
    assert.equal(done(project, process.execPath, 'first.js'), printed);
  });

  test('has types under which every example of its README is sound', () => {
    const names = readmeBlocks().map(({ code }, index) => {
      const name = `block-${index}.ts`;
      // Each block is a module of its own; the console is all that it takes from the host.
      writeFileSync(join(project, name), `${code}\ndeclare const console: { log(text: unknown): void };\nexport {};\n`);
      return name;
    });
    const options = '--noEmit --strict --skipLibCheck false --target es2024 --lib es2024 --module nodenext'.split(' ');
    done(project, process.execPath, compiler, ...options, ...names);
  });
});
