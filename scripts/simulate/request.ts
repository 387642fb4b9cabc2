/** Reads the command line: `<id>[/preset][?text] key=value … [options]`. */
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
  /** What `--sweep` says: a parameter and its values, as text. */
  readonly sweep: string | undefined;
  /** Batches of one long run, where one is asked for. */
  readonly batches: number | undefined;
  readonly warmUp: boolean;
  readonly json: boolean;
  readonly csv: boolean;
  readonly shown: boolean;
  readonly hash: boolean;
  readonly list: boolean;
  readonly help: boolean;
}

export const usage = `npm run simulate -- <simulation>[/preset] [key=value …] [options]

  --preset <name>   start from a named scenario
  --seeds <k>       measure over seeds 1 to k (default 10)
  --workers <n>     measure in so many threads (default: one a processor); the numbers stay the same
  --sweep <p=…>     measure at many values of a parameter: p=from:to:step, p=from:to:x2 (each twice the one before),
                    or p=a,b,c; all points on the same seeds
  --batches <n>     measure one long run of one seed in n batches instead (20 are usual)
  --warm-up         say how long each measure takes to warm up, by MSER-5 over the seeds
  --json            print it as JSON
  --csv             print it as CSV: a line for each measure of each lane, at each point of a sweep
  --shown           print the run the page shows, not the long run
  --hash            print the fingerprint of that run alone
  --list            list the simulations
  --help            with a simulation: its parameters, scenarios and measures`;

const mostSeeds = 10_000;
const mostWorkers = 64;
const mostBatches = 1000;

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
  const kinds = [
    values.sweep !== undefined && '--sweep',
    values.batches !== undefined && '--batches',
    values['warm-up'] && '--warm-up',
    values.hash ? '--hash' : values.shown && '--shown',
  ].filter(Boolean);
  if (kinds.length > 1) throw new UsageError(`${kinds.join(' and ')} ask for different things: choose one.`);
  if (values.json && values.csv) throw new UsageError('--json and --csv are two forms of one answer: choose one.');
  if (values.csv && (values.hash || values['warm-up']))
    throw new UsageError(`--csv lists measures, which ${values.hash ? '--hash' : '--warm-up'} does not give.`);
  return {
    simulation: first === undefined ? null : reference.simulation,
    preset: values.preset ?? reference.preset,
    text: [reference.text, formatPairs(pairs)].filter(Boolean).join('&'),
    seeds,
    workers,
    sweep: values.sweep,
    batches: values.batches === undefined ? undefined : wholeNumber('--batches', values.batches, mostBatches, 2),
    warmUp: values['warm-up'],
    json: values.json,
    csv: values.csv,
    shown: values.shown || values.hash,
    hash: values.hash,
    list: values.list,
    help: values.help,
  };
}

function wholeNumber(option: string, text: string, most: number, least = 1): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new UsageError(`${option}: found “${text}”, allowed is a whole number from ${least} to ${most}.`);
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
        sweep: { type: 'string' },
        batches: { type: 'string' },
        'warm-up': flag,
        json: flag,
        csv: flag,
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
