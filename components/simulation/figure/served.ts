/** What a page says about one figure: everything the frame starts from, as plain data, the same at build and in the browser. */
import type { SceneKind } from '@under-load/engine';
import type { LongRun } from './long-run.ts';

export const VIEWS = ['stage', 'charts', 'events', 'code', 'about'] as const;
export type View = (typeof VIEWS)[number];

export interface Served {
  /** The figure's id on its page; empty where a page is one figure. */
  readonly id: string;
  readonly simulation: string;
  /** What kind of picture its stage is. */
  readonly scene: SceneKind;
  readonly preset?: string | undefined;
  /** Values over the preset's, as in a link: `policy=p2c&servers=4`. */
  readonly set?: string | undefined;
  readonly title?: string | undefined;
  readonly views: readonly View[];
  /** Parameters that are shown but cannot be changed, and those that are not shown. */
  readonly lock: readonly string[];
  readonly hide: readonly string[];
  /** The measures whose numbers stand beside the stage. */
  readonly measures: readonly string[];
  /** What a reader is asked to reach, in words. */
  readonly goal?: string | undefined;
  readonly reveal: 'open' | 'afterPrediction';
  /** A page of its own shows the scenario menu above the stage. */
  readonly alone?: boolean | undefined;
  /** Where the highlighted sources of this simulation lie: `/base/simulations/lb-arena/code/`. */
  readonly code: string;
  /** Measured at build, one a lane. */
  readonly longRuns: readonly LongRun[];
}
