/**
 * A simulation: a model and everything that must be said about it for the instrument, the lessons, the command line
 * and the tests to work without knowing it. `defineSimulation` is the only thing a simulation's folder must export.
 */
import { EngineError } from './error.ts';
import { checkParameter } from './parameter-value.ts';
import type { Parameters, ParameterValues, ValuesOf } from './parameters.ts';
import { problemSentence } from './problem.ts';
import type { Scene } from './scene.ts';
import type { Tally } from './tally.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { World } from './world.ts';

/** What the model is, for a reader who asks whether to believe it. */
export interface ModelCard {
  readonly models: string;
  readonly leavesOut: readonly string[];
  /** Where the model holds. */
  readonly validRange: string;
  readonly sources: readonly Source[];
}
/** Where a model or a formula comes from. */
export interface Source {
  readonly text: string;
  readonly url?: string;
}

/** How long a simulation runs and how fast it is watched, in seconds or steps. */
export interface Clock<V> {
  readonly unit: 'seconds' | 'steps';
  /** Model seconds (or steps) that pass in one second of watching at speed 1. */
  readonly pace: (values: V) => number;
  /** The watched stretch of the shown run. */
  readonly shown: (values: V) => { readonly from: number; readonly until: number };
  /** The measured stretch of one seed: the tally starts at `from` (the warm-up's end). */
  readonly measured: (values: V) => { readonly from: number; readonly until: number };
  /** The moment of the still figure, inside the shown stretch. */
  readonly poster: (values: V) => number;
  /** Nothing in it is random: one seed says everything and no interval is given. */
  readonly deterministic?: boolean;
}

/** A number that a simulation gives, with its unit, its definition and which way is better. */
export interface Measure {
  readonly label: string;
  /** Unit of the value: `s`, `1`, `/s`, `steps`. Times are always in seconds; views choose ms or minutes. A share is `share`. */
  readonly unit: 's' | '/s' | 'share' | 'ratio' | 'count' | 'steps' | 'bytes';
  readonly better: 'lower' | 'higher' | 'neither';
  /** One sentence that says exactly what is counted. */
  readonly definition: string;
  /** Reads the measure from a tally; NaN where there is nothing to measure. */
  readonly of: (tally: Tally, values: ParameterValues) => number;
  /** Where only the study can give it (a percentile of a window of forty requests says nothing). */
  readonly studyOnly?: boolean;
  /** The words for a measure that holds 0, 1, … in a single run, such as a verdict: `['no', 'yes']`. */
  readonly values?: readonly string[];
}

/** A distribution worth drawing: a sample of the tally. */
export interface SampleWords {
  readonly label: string;
  readonly unit: 's' | 'count' | 'bytes';
}

/** A predicted measure with its source, or why there is none under these values. */
export type Prediction =
  { readonly value: number; readonly formula: string; readonly source: string } | { readonly silent: string };

/** A named preset. With `lanes`, two to four scenarios side by side on the same demand. */
export interface Preset {
  readonly title: string;
  /** One line on what to look for. */
  readonly look: string;
  readonly set?: ParameterValues;
  readonly seed?: number;
  readonly lanes?: readonly { readonly label: string; readonly set: ParameterValues }[];
  /** The measure whose difference is the finding; defaults to the simulation's first. */
  readonly finding?: string;
  /** The parameter that matters most here, where that is another than the simulation's. */
  readonly lead?: string;
}

/** An action a reader can take on a thing while the model runs. */
export interface Action {
  readonly label: string;
  /** Roles of the things it can be done to. */
  readonly roles: readonly string[];
  readonly value?: { readonly label: string; readonly default: number; readonly min: number; readonly max: number };
}

/** What `build` gives back. */
export interface Built {
  readonly scene: Scene;
}

/** What `defineSimulation` is given: the model and all that must be said about it. */
export interface SimulationDefinition<P extends Parameters> {
  readonly id: string;
  /** Raised by one whenever the same scenario gives another run. */
  readonly version: number;
  readonly title: string;
  readonly summary: string;
  readonly card: ModelCard;
  readonly parameters: P;
  /** The parameter a reader should touch first; on a phone it stands alone under the stage. */
  readonly lead: keyof P & string;
  readonly clock: Clock<ValuesOf<P>>;
  readonly vocabulary: Vocabulary;
  readonly measures: Readonly<Record<string, Measure>>;
  readonly samples?: Readonly<Record<string, SampleWords>>;
  readonly actions?: Readonly<Record<string, Action>>;
  readonly theory?: (values: ValuesOf<P>) => Readonly<Record<string, Prediction>>;
  /** The first is the default. */
  readonly scenarios: Readonly<Record<string, Preset>>;
  /** Derived numbers worth seeing beside the controls, such as the load that rate and servers make. */
  readonly readings?: (values: ValuesOf<P>) => readonly { readonly label: string; readonly text: string }[];
  /** Files of this folder that show the rule at work under these values, most telling first. */
  readonly code?: (values: ValuesOf<P>) => readonly string[];
  /** What the strip under the stage draws over time: a span kind counted, or a state field. */
  readonly history: {
    readonly label: string;
    readonly of: 'longest-line' | 'in-system' | { readonly field: string } | { readonly spans: string };
  };
  /** Builds the model in the world and states its scene. */
  readonly build: (world: World, values: ValuesOf<P>) => Built;
}

/** A simulation whose parameter types have been forgotten, as views and tools see it. */
export type Simulation = SimulationDefinition<Parameters>;

/** What a run needs of a simulation: all but what is said about it. A page may have this before it has the rest. */
export type Model = Omit<Simulation, 'summary' | 'card' | 'theory' | 'scenarios'>;

/** Declares a simulation. Throws an `EngineError` where the declaration contradicts itself, naming the place. */
export function defineSimulation<const P extends Parameters>(definition: SimulationDefinition<P>): Simulation {
  const { id, parameters, lead, scenarios } = definition;
  const fault = (what: string, fix: string) => new EngineError({ what: `simulation "${id}": ${what}`, fix });
  if (!/^[a-z][a-z0-9-]*$/.test(id))
    throw fault('its id is not lower-case words joined by hyphens', 'rename it, for example lb-arena');
  if (!(lead in parameters))
    throw fault(`lead names "${lead}", which is no parameter`, `choose one of ${Object.keys(parameters).join(', ')}`);
  for (const [name, preset] of Object.entries(scenarios))
    if (preset.lead !== undefined && !(preset.lead in parameters))
      throw fault(
        `the lead of scenario "${name}" is "${preset.lead}", which is no parameter`,
        `choose one of ${Object.keys(parameters).join(', ')}`,
      );
  if (Object.keys(scenarios).length === 0)
    throw fault('it has no scenario', 'add one under scenarios; the first is the default');
  for (const [name, preset] of Object.entries(scenarios))
    for (const set of [preset.set ?? {}, ...(preset.lanes ?? []).map((lane) => lane.set)])
      for (const [key, value] of Object.entries(set)) {
        const parameter = parameters[key];
        if (!parameter)
          throw fault(
            `scenario "${name}" sets "${key}", which is no parameter`,
            `use one of ${Object.keys(parameters).join(', ')}`,
          );
        const [problem] = checkParameter(key, parameter, value, { ...preset.set, ...set }).problems;
        if (problem) throw fault(`scenario "${name}": ${problemSentence(problem)}`, 'correct the scenario');
      }
  return definition as unknown as Simulation;
}
