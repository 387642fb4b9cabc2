/**
 * Measures the engine beside others, in one sitting: `npm run bench -- [model …] [rounds=7] [without=simscript,…]`.
 * Models are mm1, mm8, balancer and protocol; by default all, then what recording costs and how large the engine is.
 *
 * Ratios are what counts: to a C++ loop over `std::priority_queue` where there is a compiler, else to the engine's own
 * callbacks. Times are of the thread on a processor, medians over fresh processes that take turns.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare } from '../simulations/engine/bench/compare.ts';
import type { Times } from '../simulations/engine/bench/compare.ts';
import { CALLBACKS, SCRIPTS, SIMJS } from '../simulations/engine/bench/contenders.ts';
import { models } from '../simulations/engine/bench/models.ts';
import type { ModelName } from '../simulations/engine/bench/models.ts';
import { CPP, participants } from '../simulations/engine/bench/peers.ts';
import { recording } from '../simulations/engine/bench/recording.ts';
import { core, sizeOf } from '../simulations/engine/bench/size.ts';
import { targetLine } from '../simulations/engine/bench/targets.ts';
import type { Target } from '../simulations/engine/bench/targets.ts';

const RECORDING = 'recording';
const SIZE = 'size';
const parts = [...Object.keys(models), RECORDING, SIZE];

const words = process.argv.slice(2);
const option = (name: string): string | undefined =>
  words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
const rounds = Number(option('rounds') ?? 7);
const without = option('without')?.split(',') ?? [];
const asked = words.filter((word) => !word.includes('='));
const unknown = asked.find((word) => !parts.includes(word));
if (unknown !== undefined || !(rounds >= 1 && Math.floor(rounds) === rounds)) {
  console.error(
    unknown === undefined
      ? `rounds=${option('rounds')} is no whole number from 1.`
      : `There is nothing called "${unknown}" to measure; there are ${parts.join(', ')}.`,
  );
  process.exit(2);
}
const wants = (part: string): boolean => asked.length === 0 || asked.includes(part);

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'processor'}, median of ${rounds}`);
const targets: Target[] = [];
const wanted = (Object.keys(models) as ModelName[]).filter(wants);
if (wanted.length > 0) await compareAll(wanted);
if (wants(RECORDING)) reportRecording();
if (wants(SIZE)) await reportSize();
if (targets.length > 0) console.log(`\nTargets\n${targets.map(targetLine).join('\n')}`);

async function compareAll(names: readonly ModelName[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'engine-bench-'));
  try {
    const all = await participants(folder, (line) => console.log(line));
    for (const name of names) {
      const times = compare(
        name,
        rounds,
        all.filter((one) => !without.includes(one.name)),
        (line) => console.log(line),
      );
      if (name === 'mm8') promise(times);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The engine against the C++ loop and simjs on eight servers and one line. */
function promise(times: Times): void {
  const ratio = (name: string, to: string): number => (times[name] ?? NaN) / (times[to] ?? NaN);
  targets.push(
    { what: 'M/M/8, callbacks ÷ C++ loop', most: 1.75, found: ratio(CALLBACKS, CPP) },
    { what: 'M/M/8, scripts ÷ C++ loop', most: 3.1, found: ratio(SCRIPTS, CPP) },
    { what: 'M/M/8, callbacks ÷ simjs', most: 1 / 5, found: ratio(CALLBACKS, SIMJS) },
    { what: 'M/M/8, scripts ÷ simjs', most: 1 / 3, found: ratio(SCRIPTS, SIMJS) },
  );
}

function reportRecording(): void {
  const { counted, marked, recorded, bytesARecord, seekMedian, seek99, branch } = recording(rounds);
  console.log('\nRecording, M/M/8 in scripts: what it adds, the first time and once more');
  for (const [what, { first, again }] of [
    ['a histogram', counted],
    ['that and three marks a request', marked],
    ['that and the story of each: item, arrival, wait, service', recorded],
  ] as const)
    console.log(`  ${what}: ${percent(first - 1)}, ${percent(again - 1)}`);
  console.log(`  a record takes ${bytesARecord.toFixed(1)} bytes`);
  console.log(
    `  the state at any moment of a million records: ${(1000 * seekMedian).toFixed(1)} µs, 99 % within ${(1000 * seek99).toFixed(1)} µs`,
  );
  console.log(`  branching in a lesson of 60 s and 24,000 requests: ${branch.toFixed(1)} ms`);
  targets.push(
    {
      what: 'three marks and a histogram, added to scripts, once more',
      most: 15,
      found: 100 * (marked.again - 1),
      unit: ' %',
    },
    {
      what: 'the story and a histogram, added to scripts, once more',
      most: 15,
      found: 100 * (recorded.again - 1),
      unit: ' %',
    },
    { what: 'seek in a window of 1,000,000 records, 99 % of moments', most: 1, found: seek99, unit: ' ms' },
    { what: 'branch in a 60 s lesson', most: 20, found: branch, unit: ' ms' },
  );
}

async function reportSize(): Promise<void> {
  const [small, whole] = [await sizeOf(core), await sizeOf('all')];
  if (small === null || whole === null) return console.log('\nSize is left out: esbuild is not installed.');
  console.log(`\nSize, minified and gzip: core ${kilobytes(small)}, everything ${kilobytes(whole)}`);
  targets.push({
    what: 'core: clock, streams, scripts, stations, histogram',
    most: 6,
    found: small / 1000,
    unit: ' kB',
  });
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`;
}
