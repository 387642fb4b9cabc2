/**
 * How fast the engine is, beside peers, in one sitting: `node simulations/engine/bench/bench.ts [rounds]`.
 *
 * An event is an arrival or a departure, whatever an engine does inside. Every run has a process of its own, peers
 * take turns so that a slow minute hits all alike, and the median counts. Ratios are to a C++ loop over
 * `std::priority_queue` where a compiler is found, else to the engine's callbacks.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contenders } from './queues.ts';

interface Measured {
  /** Per event. */
  readonly nanoseconds: number;
  readonly mean: number;
}

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const [first = '7', second = '', servers = ''] = process.argv.slice(2);
if (first === 'one') say(JSON.stringify(await measure(second, Number(servers))));
else compare(Number(first));

async function measure(name: string, servers: number): Promise<Measured> {
  const { queue, customers } = contenders[name]!;
  // A first, shorter run lets the just-in-time compiler do its work.
  await queue({ servers, customers: customers / 10 });
  const start = performance.now();
  const mean = await queue({ servers, customers });
  return { nanoseconds: ((performance.now() - start) * 1e6) / (2 * customers), mean };
}

function compare(rounds: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'engine-bench-'));
  try {
    const cpp = compiled(folder);
    if (cpp === null) say('No g++ here: ratios are to the engine’s callbacks.');
    const commands: Record<string, (servers: number) => Measured> = {};
    if (cpp !== null) commands['C++ priority_queue'] = (servers) => reported(cpp, [String(servers), '1000000']);
    for (const [name, { needs }] of Object.entries(contenders))
      if (needs === undefined || installed(needs))
        commands[name] = (servers) =>
          reported(process.execPath, [fileURLToPath(import.meta.url), 'one', name, String(servers)]);
      else say(`${name} is left out: the package is not installed (npm install --no-save ${needs}).`);
    for (const servers of [1, 8]) table(servers, rounds, commands);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function table(servers: number, rounds: number, commands: Record<string, (servers: number) => Measured>): void {
  const times: Record<string, number[]> = {};
  const means: Record<string, number> = {};
  for (let round = 0; round < rounds; round++)
    for (const [name, command] of Object.entries(commands)) {
      const { nanoseconds, mean } = command(servers);
      (times[name] ??= []).push(nanoseconds);
      means[name] = mean;
    }
  const median = (name: string): number => times[name]!.sort((a, b) => a - b)[Math.floor(rounds / 2)]!;
  const yardstick = median(Object.keys(commands)[0]!);
  say(`\nM/M/${servers} at 80 % load, median of ${rounds} processes`);
  say(
    `${''.padEnd(36)}${'ns an event'.padStart(12)}${'least–most'.padStart(14)}${'ratio'.padStart(8)}   mean time in system`,
  );
  for (const name of Object.keys(commands)) {
    const sorted = times[name]!;
    const middle = median(name);
    const range = `${sorted[0]!.toFixed(0)}–${sorted.at(-1)!.toFixed(0)}`;
    say(
      `${name.padEnd(36)}${middle.toFixed(1).padStart(12)}${range.padStart(14)}${(middle / yardstick).toFixed(2).padStart(8)}   ${means[name]!.toFixed(12)}`,
    );
  }
}

function compiled(folder: string): string | null {
  const program = join(folder, 'queue');
  const source = fileURLToPath(new URL('queue.cpp', import.meta.url));
  spawnSync('g++', ['-O2', '-std=c++17', '-o', program, source], { stdio: ['ignore', 'ignore', 'inherit'] });
  return existsSync(program) ? program : null;
}

function reported(command: string, parts: readonly string[]): Measured {
  const { stdout, stderr, status } = spawnSync(command, parts, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${parts.join(' ')} failed: ${stderr}`);
  return JSON.parse(stdout) as Measured;
}

function installed(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}
