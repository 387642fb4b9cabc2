/** Reads the command line: `<id>[/preset][?text] key=value … [--preset x] [--seeds k] [--json] [--shown] [--hash]`. */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { formatPairs, parseReference } from '@under-load/engine';
import { UsageError } from './usage-error.ts';

export interface Request {
  readonly simulation: string | null;
  readonly preset: string | undefined;
  /** Values as text, in the grammar of links. */
  readonly text: string;
  readonly seeds: number;
  /** Threads to measure with. */
  readonly workers: number;
  readonly json: boolean;
  readonly shown: boolean;
  readonly hash: boolean;
  readonly list: boolean;
  readonly help: boolean;
}

export const usage = `npm run simulate -- <simulation>[/preset] [key=value …] [options]

  --preset <name>   start from a named scenario
  --seeds <k>       measure over seeds 1 to k (default 10)
  --workers <n>     measure in so many threads (default: one a processor); the numbers stay the same
  --json            print the study as JSON
  --shown           print the run the page shows, not the long run
  --hash            print the fingerprint of that run alone
  --list            list the simulations
  --help            with a simulation: its parameters, scenarios and measures`;

const mostSeeds = 10_000;
const mostWorkers = 64;

export function readRequest(words: readonly string[]): Request {
  const { values, positionals } = parse(words);
  const [first, ...rest] = positionals;
  const seeds = wholeNumber('--seeds', values.seeds, mostSeeds);
  const workers = wholeNumber('--workers', values.workers ?? String(availableParallelism()), mostWorkers);
  if (first?.includes('=') && !first.includes('?'))
    throw new UsageError(`“${first}” stands where the simulation’s name should be.\n\n${usage}`);
  const reference = parseReference(first ?? '');
  const pairs = rest.map((word): [string, string] => {
    const cut = word.indexOf('=');
    if (cut < 1) throw new UsageError(`“${word}” is not of the form key=value, as in servers=4.`);
    return [word.slice(0, cut), word.slice(cut + 1)];
  });
  if (values.preset !== undefined && reference.preset !== undefined && values.preset !== reference.preset)
    throw new UsageError(`Two scenarios are named, “${reference.preset}” and “${values.preset}”: name one.`);
  return {
    simulation: first === undefined ? null : reference.simulation,
    preset: values.preset ?? reference.preset,
    text: [reference.text, formatPairs(pairs)].filter(Boolean).join('&'),
    seeds,
    workers,
    json: values.json,
    shown: values.shown || values.hash,
    hash: values.hash,
    list: values.list,
    help: values.help,
  };
}

function wholeNumber(option: string, text: string, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw new UsageError(`${option}: found “${text}”, allowed is a whole number from 1 to ${most}.`);
  return number;
}

function parse(words: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        preset: { type: 'string' },
        seeds: { type: 'string', default: '10' },
        workers: { type: 'string' },
        json: flag,
        shown: flag,
        hash: flag,
        list: flag,
        help: { ...flag, short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`);
  }
}
