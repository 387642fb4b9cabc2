/**
 * Plants a fault in a copy of the engine and lets the engine's own tests look for it. The working copy is never touched.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { classicFaults } from './classic-faults.ts';
import type { Fault } from './classic-faults.ts';
import type { Failure } from './failures.ts';

const repository = join(import.meta.dirname, '../..');
const engine = join(repository, 'simulations/engine');

/** Runs the tests that should notice, in a copy with this fault; all of them in a sound copy. Gives those that fail. */
export async function plant(fault: Fault | 'none'): Promise<readonly Failure[]> {
  const copy = mkdtempSync(join(tmpdir(), 'planted-'));
  try {
    for (const part of ['src', 'test', 'package.json'])
      cpSync(join(engine, part), join(copy, part), { recursive: true });
    symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'), 'junction');
    if (fault !== 'none') change(join(copy, 'src', fault.file), fault);
    const tests = fault === 'none' ? [...new Set(classicFaults.flatMap((each) => each.tests))] : fault.tests;
    return await failuresOf(tests, copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function change(file: string, { name, from, to }: Fault): void {
  const parts = readFileSync(file, 'utf8').split(from);
  if (parts.length !== 2)
    throw new Error(
      `The fault "${name}" changes “${from}”, which stands ${parts.length - 1} times in ${basename(file)}. ` +
        'Name a text that stands there once, in scripts/faults/classic-faults.ts.',
    );
  writeFileSync(file, parts.join(to));
}

function failuresOf(tests: readonly string[], folder: string): Promise<readonly Failure[]> {
  const reporter = join(import.meta.dirname, 'failures.ts');
  const options = ['--test', `--test-reporter=${reporter}`, '--test-timeout=120000'];
  // A runner that believes it stands inside another one runs nothing.
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
  return new Promise((resolve, reject) => {
    const files = tests.map((file) => join('src', file));
    const child = spawn(process.execPath, [...options, ...files], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [output, complaint] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    child.on('error', reject);
    child.on('close', (code) => {
      const failures = output.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Failure]));
      if ((code === 0) === (failures.length === 0)) resolve(failures);
      else reject(new Error(`The tests ended with code ${code} and ${failures.length} failures.\n${complaint}`));
    });
  });
}
