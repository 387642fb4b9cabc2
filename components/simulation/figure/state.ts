/** What a reader has done to a figure, and what each act makes of it. Pure: no clock, no page. */
import type { Intervention, Lane, ParameterValue, Problem, Simulation } from '@under-load/engine';
import { branch, resolveLanes } from '@under-load/engine';
import { labelled, MOST_LANES, withScenario, withValue } from './lanes.ts';
import { readLink } from './link.ts';
import type { Served, View } from './served.ts';

export interface FigureState {
  readonly preset: string;
  readonly lanes: readonly Lane[];
  /** Null: the poster's moment of the run that is shown. */
  readonly at: number | null;
  readonly view: View;
  /** Seconds of watching that pass in a second. */
  readonly speed: number;
  readonly playing: boolean;
  readonly problems: readonly Problem[];
  readonly unknown: readonly (readonly [string, string])[];
  /** The thing whose actions are open. */
  readonly chosen: number | null;
}

export const SPEEDS = [0.125, 0.25, 0.5, 1, 2, 4, 8] as const;

export type Act =
  | { readonly do: 'set'; readonly name: string; readonly value: unknown; readonly lane?: number | undefined }
  | { readonly do: 'preset'; readonly preset: string }
  | { readonly do: 'seed'; readonly seed: number }
  | { readonly do: 'compare'; readonly name: string; readonly value: ParameterValue }
  | { readonly do: 'uncompare'; readonly lane: number }
  | { readonly do: 'intervene'; readonly intervention: Intervention }
  | { readonly do: 'withdraw'; readonly index: number }
  | { readonly do: 'seek'; readonly at: number }
  | { readonly do: 'play'; readonly playing: boolean }
  | { readonly do: 'speed'; readonly speed: number }
  | { readonly do: 'view'; readonly view: View }
  | { readonly do: 'choose'; readonly thing: number | null }
  | { readonly do: 'follow'; readonly link: string };

export function initialState(simulation: Simulation, served: Served, link = ''): FigureState {
  const { preset, lanes, at, view, problems, unknown } = readLink(simulation, served, link);
  return {
    preset,
    lanes: labelled(simulation, lanes, preset),
    at,
    view,
    speed: 1,
    playing: false,
    problems,
    unknown,
    chosen: null,
  };
}

export function reduce(simulation: Simulation, served: Served, state: FigureState, act: Act): FigureState {
  const relabel = (lanes: readonly Lane[], problems: readonly Problem[] = []): FigureState => ({
    ...state,
    lanes: labelled(simulation, lanes, state.preset),
    problems,
  });
  switch (act.do) {
    case 'set': {
      if (served.lock.includes(act.name)) return state;
      const { lanes, problems } = withValue(simulation, state.lanes, act.name, act.value, act.lane);
      return relabel(lanes, problems);
    }
    case 'preset': {
      const { lanes, preset } = resolveLanes(simulation, { preset: act.preset });
      return {
        ...state,
        preset,
        lanes: labelled(simulation, lanes, preset),
        at: null,
        playing: false,
        problems: [],
        chosen: null,
      };
    }
    case 'seed':
      return relabel(withScenario(state.lanes, { seed: act.seed }));
    case 'compare': {
      const [first] = state.lanes;
      if (!first || state.lanes.length >= MOST_LANES) return state;
      const added = withValue(simulation, [first], act.name, act.value).lanes;
      return relabel([...state.lanes, ...added]);
    }
    case 'uncompare':
      return state.lanes.length > 1 ? relabel(state.lanes.filter((_, index) => index !== act.lane)) : state;
    case 'intervene': {
      const lanes = state.lanes.map((lane) => ({ ...lane, scenario: branch(lane.scenario, act.intervention) }));
      return { ...relabel(lanes), chosen: null };
    }
    case 'withdraw':
      return relabel(
        withScenario(state.lanes, {
          interventions: (state.lanes[0]?.scenario.interventions ?? []).filter((_, index) => index !== act.index),
        }),
      );
    case 'seek':
      return { ...state, at: act.at };
    case 'play':
      return { ...state, playing: act.playing };
    case 'speed':
      return { ...state, speed: act.speed };
    case 'view':
      return { ...state, view: act.view };
    case 'choose':
      return { ...state, chosen: act.thing };
    case 'follow':
      return { ...initialState(simulation, served, act.link), speed: state.speed };
  }
}
