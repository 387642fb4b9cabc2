/** What the frame asks of the page it lives in. Absent at build. */
import type { Scenario } from '@under-load/engine';
import type { LongRun } from '../figure/long-run.ts';

export interface Services {
  /** Measures scenarios over the first seeds, reporting after each; the returned function stops it. */
  measure(scenarios: readonly Scenario[], seeds: number, report: (longRuns: readonly LongRun[]) => void): () => void;
  /** This figure's part of the address, or null. */
  readonly link: {
    read(): string | null;
    write(text: string): void;
    /** The whole address that leads here. */
    address(text: string): string;
    /** Calls back when the address changes by other hands. */
    watch(changed: (text: string | null) => void): () => void;
  };
  /** A highlighted source as HTML made at build, trusted because it is ours. */
  source(address: string): Promise<string>;
  readonly element: HTMLElement;
}

/** How many seeds the long run is measured over. */
export const SEEDS = 20;
