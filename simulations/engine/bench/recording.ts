/** What recording costs, seek and branch: the tasks of `recorded.ts`, in fresh processes that take turns, medians. */
import { fileURLToPath } from 'node:url';
import { median } from './median.ts';
import { reported } from './peers.ts';

export interface Recording {
  /** Time as a share of the time without: with a histogram, that and three marks a request, that and the story of each. */
  readonly counted: FirstAndAgain;
  readonly marked: FirstAndAgain;
  readonly recorded: FirstAndAgain;
  readonly bytesARecord: number;
  /** Milliseconds to read the state at a moment of a window of a million records: the median moment, and all but 1 %. */
  readonly seekMedian: number;
  readonly seek99: number;
  /** Milliseconds to run a 60 s lesson again with one more intervention. */
  readonly branch: number;
}

/** In a fresh process, and once more in the same: the second run finds code compiled and memory in use. */
export interface FirstAndAgain {
  readonly first: number;
  readonly again: number;
}

const TASKS = ['bare', 'counted', 'marked', 'recorded', 'seek', 'branch'];

export function recording(rounds: number): Recording {
  const samples: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round++)
    for (const task of TASKS) {
      const file = fileURLToPath(new URL('recorded.ts', import.meta.url));
      const values = reported<Record<string, number>>(process.execPath, [file, task]);
      for (const [name, value] of Object.entries(values)) (samples[`${task} ${name}`] ??= []).push(value);
    }
  const middle = (name: string): number => median(samples[name] ?? []);
  const over = (task: string): FirstAndAgain => ({
    first: middle(`${task} first`) / middle('bare first'),
    again: middle(`${task} again`) / middle('bare again'),
  });
  return {
    counted: over('counted'),
    marked: over('marked'),
    recorded: over('recorded'),
    bytesARecord: middle('seek bytesARecord'),
    seekMedian: middle('seek seekMedian'),
    seek99: middle('seek seek99'),
    branch: middle('branch milliseconds'),
  };
}
