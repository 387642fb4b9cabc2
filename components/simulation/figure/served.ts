/** What a page says about one figure: everything the frame starts from, as plain data, the same at build and in the browser. */
import type { Intervention, ParameterValues, Preset, SceneKind } from '@under-load/engine';

export const VIEWS = ['stage', 'charts', 'sweep', 'events', 'inspect', 'code', 'about'] as const;
export type View = (typeof VIEWS)[number];

/** The scenario a reader started from, or chose: what of it the frame shows. */
export interface ChosenPreset {
  readonly name: string;
  readonly title: string;
  readonly lanes?: Preset['lanes'] | undefined;
  /** The measure whose difference is the finding. */
  readonly finding: string;
  readonly look?: string | undefined;
  /** The parameter that matters most, where that is another than the simulation's. */
  readonly lead?: string | undefined;
}

/** A lane as served: what differs from the simulation's defaults. */
export interface ServedLane {
  readonly label: string;
  readonly set: ParameterValues;
  readonly seed: number;
  readonly interventions: readonly Intervention[];
}

export interface Served {
  /** The figure's id on its page; empty where a page is one figure. */
  readonly id: string;
  readonly simulation: string;
  /** What kind of picture its stage is. */
  readonly scene: SceneKind;
  /** So many servers that they are drawn as stacks. */
  readonly stacks?: boolean | undefined;
  /** What the author asked for: links are written against it. */
  readonly preset?: string | undefined;
  /** Values over the preset's, as in a link: `policy=p2c&servers=4`. */
  readonly set?: string | undefined;
  /** What came of it: where the figure starts. */
  readonly start: { readonly preset: ChosenPreset; readonly lanes: readonly ServedLane[] };
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
  /** Names and titles of all scenarios: a page of its own shows their menu above the stage. */
  readonly alone?: readonly (readonly [name: string, title: string])[] | undefined;
  /** Where the highlighted sources of this simulation lie: `/base/simulations/lb-arena/code/`. */
  readonly code: string;
}
