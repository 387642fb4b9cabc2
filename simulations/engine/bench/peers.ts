/**
 * Brings in who the engine is compared with, into a folder made for it: packages of npm, the C++ loop, SimPy. Whoever
 * cannot be had is left out with a word.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contenders } from './contenders.ts';
import type { Measured } from './one.ts';
import type { ModelName } from './models.ts';

/** One who takes part: how many requests make a run, and a run in a process of its own. */
export interface Participant {
  readonly name: string;
  readonly requests: (model: ModelName) => number;
  readonly run: (model: ModelName) => Measured;
}

export const CPP = 'C++ priority_queue';
const SIMPY = 'SimPy';
const CPP_REQUESTS: Readonly<Record<ModelName, number>> = { mm1: 1e6, mm8: 1e6, balancer: 5e5, protocol: 2e5 };
const SIMPY_REQUESTS: Readonly<Record<ModelName, number>> = { mm1: 3e4, mm8: 3e4, balancer: 3e4, protocol: 5e3 };

export const ONE = fileURLToPath(new URL('one.ts', import.meta.url));
const here = (name: string): string => fileURLToPath(new URL(`contenders/${name}`, import.meta.url));

/** All that can be had, the yardstick first; `say` is told of those that cannot. */
export async function participants(folder: string, say: (line: string) => void): Promise<Participant[]> {
  const all = [cppLoop(folder), ...(await inJavaScript(folder, say)), simPy(folder)];
  return all.filter((one) => {
    if (typeof one === 'string') say(one);
    return typeof one !== 'string';
  });
}

async function inJavaScript(folder: string, say: (line: string) => void): Promise<Participant[]> {
  const wanted = Object.values(contenders).flatMap(({ needs }) => needs ?? []);
  fetchPackages(folder, wanted);
  const peers = join(folder, 'here.js');
  const all: Participant[] = [];
  for (const [name, { needs, load }] of Object.entries(contenders)) {
    if (needs && !existsSync(join(folder, 'node_modules', nameOf(needs)))) {
      say(`${name} is left out: npm could not fetch ${needs}.`);
      continue;
    }
    const { requests } = await load(peers);
    all.push({
      name,
      requests: (model) => requests[model],
      run: (model) => reported(process.execPath, [ONE, 'run', name, model, String(requests[model]), peers]),
    });
  }
  return all;
}

/** The packages alone: what simscript lists as dependencies (a documentation generator, a compiler) it never loads. */
function fetchPackages(folder: string, wanted: readonly string[]): void {
  mkdirSync(join(folder, 'node_modules'));
  for (const one of wanted)
    spawnSync('npm', ['pack', '--silent', one], { cwd: folder, shell: process.platform === 'win32' });
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.tgz'))) {
    spawnSync('tar', ['-xzf', file], { cwd: folder });
    const name = nameOf(wanted.find((one) => file.startsWith(`${nameOf(one)}-`)) ?? '');
    if (name) renameSync(join(folder, 'package'), join(folder, 'node_modules', name));
  }
}

function nameOf(packageAndVersion: string): string {
  return packageAndVersion.split('@')[0] as string;
}

function cppLoop(folder: string): Participant | string {
  const program = join(folder, 'loop');
  spawnSync('g++', ['-O2', '-std=c++17', '-o', program, here('loop.cpp')], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (!existsSync(program)) return `${CPP} is left out: there is no g++ here. Ratios are to the first that is there.`;
  return {
    name: CPP,
    requests: (model) => CPP_REQUESTS[model],
    run: (model) => reported(program, [model, String(CPP_REQUESTS[model])]),
  };
}

function simPy(folder: string): Participant | string {
  const versionOf = (python: string): string | undefined =>
    spawnSync(python, ['-c', 'import simpy; print(simpy.__version__)'], { encoding: 'utf8' }).stdout?.trim();
  const python = ['python3', '/usr/bin/python3'].find((name) => Number.parseInt(versionOf(name) ?? '', 10) >= 3);
  if (python === undefined)
    return `${SIMPY} is left out: no python3 here has version 3 or later (Debian: apt-get install python3-simpy3).`;
  const draws = (model: ModelName): string => {
    const file = join(folder, `${model}.draws`);
    if (!existsSync(file)) spawnSync(process.execPath, [ONE, 'draws', model, String(SIMPY_REQUESTS[model]), file]);
    return file;
  };
  return {
    name: `${SIMPY} ${versionOf(python)}`,
    requests: (model) => SIMPY_REQUESTS[model],
    run: (model) => reported(python, [here('simpy_models.py'), model, String(SIMPY_REQUESTS[model]), draws(model)]),
  };
}

/** Runs a program that prints what it measured. */
export function reported<Report = Measured>(command: string, parts: readonly string[]): Report {
  const { stdout, stderr, status } = spawnSync(command, parts, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${parts.join(' ')} failed: ${stderr}`);
  return JSON.parse(stdout) as Report;
}
