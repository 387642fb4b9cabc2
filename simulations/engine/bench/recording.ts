/** What recording costs, seek and branch: the tasks of `recorded.ts`, in fresh processes that take turns, medians. */
import { fileURLToPath } from 'node:url';
import { median } from './median.ts';
import { reported } from './peers.ts';

export interface Recording {
  /** Time with a histogram and four records a request, and with the histogram alone, as a share of the time without. */
  readonly recorded: number;
  readonly counted: number;
  readonly bytesARecord: number;
  /** Milliseconds to read the state at a moment of a window of a million records: the median moment, and all but 1 %. */
  readonly seekMedian: number;
  readonly seek99: number;
  /** Milliseconds to run a 60 s lesson again with one more intervention. */
  readonly branch: number;
}

const TASKS = ['bare', 'counted', 'recorded', 'seek', 'branch'];

export function recording(rounds: number): Recording {
  const samples: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round++)
    for (const task of TASKS) {
      const file = fileURLToPath(new URL('recorded.ts', import.meta.url));
      const values = reported<Record<string, number>>(process.execPath, [file, task]);
      for (const [name, value] of Object.entries(values)) (samples[`${task} ${name}`] ??= []).push(value);
    }
  const middle = (name: string): number => median(samples[name] ?? []);
  return {
    recorded: middle('recorded nanoseconds') / middle('bare nanoseconds'),
    counted: middle('counted nanoseconds') / middle('bare nanoseconds'),
    bytesARecord: middle('seek bytesARecord'),
    seekMedian: middle('seek seekMedian'),
    seek99: middle('seek seek99'),
    branch: middle('branch milliseconds'),
  };
}
