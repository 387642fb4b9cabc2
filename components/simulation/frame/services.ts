/** What the frame asks of the page it lives in, and tells it. Absent at build. */
import type { ParameterValues, Scenario, Simulation } from '@under-load/engine';
import type { LongRun } from '../figure/long-run.ts';
import type { Swept, SweepTask } from '../figure/swept.ts';
import type { Shown } from '../figure/shown.ts';

export interface Services {
  /** The simulation whose model is shown, with all that is said about it. */
  whole(): Promise<Simulation>;
  /** Fetches the long runs that the page was served with, as text. */
  longRuns(): Promise<string>;
  /** Measures scenarios over the first seeds, reporting after each, or why it could not; the returned function stops it. */
  measure(
    scenarios: readonly Scenario[],
    seeds: number,
    report: (longRuns: readonly LongRun[]) => void,
    fail: (why: string) => void,
  ): () => void;
  /** Measures along one parameter, reporting as more is known, or why it could not; the returned function stops it. */
  sweep(task: SweepTask, report: (swept: Swept) => void, fail: (why: string) => void): () => void;
  /** This figure's part of the address, or null. */
  readonly link: {
    read(): string | null;
    write(text: string): void;
    /** The whole address that leads here. */
    address(text: string): string;
    /** Calls back when the address changes by other hands. */
    watch(changed: (text: string | null) => void): () => void;
  };
  /** Where this simulation stands alone, without the course around it: for other sites to show. */
  readonly embed: string;
  /** A highlighted source as HTML made at build, trusted because it is ours. */
  source(address: string): Promise<string>;
  /** Told of every run that is shown. */
  shown(shown: Shown): void;
  /** Told of the first lane's long run whenever it has grown. */
  measured(told: Told): void;
  readonly element: HTMLElement;
}

/** What a challenge judges: the first lane's long run, and whether the reader has changed anything. */
export interface Told {
  readonly seeds: number;
  readonly wanted: number;
  readonly parameters: ParameterValues;
  readonly measures: LongRun['measures'];
  readonly scenario: string;
  readonly changed: boolean;
}

/** How many seeds the long run is measured over. */
export const SEEDS = 20;
