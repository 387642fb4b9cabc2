/**
 * What a reader has done to a figure. An act is a pure function from one state to the next (no clock, no page), so that
 * those a figure needs at once and those that come with a part of it are told apart by who imports them.
 */
import type { Lane, Model, Problem } from '@under-load/engine';
import type { Asked } from './asked.ts';
import { setDefaults } from './lanes.ts';
import type { Picked } from '../journey/picked.ts';
import type { ChosenPreset, Served, View } from './served.ts';
import type { SweepAsk } from './sweep-ask.ts';

export interface FigureState extends Asked {
  readonly preset: ChosenPreset;
  readonly lanes: readonly Lane[];
  /** Null: the poster's moment of the run that is shown. */
  readonly at: number | null;
  readonly view: View;
  /** What is swept; null until a reader asks for another sweep than the usual one. */
  readonly sweep: SweepAsk | null;
  /** Seconds of watching that pass in a second. */
  readonly speed: number;
  readonly playing: boolean;
  readonly problems: readonly Problem[];
  /** Keys of the address that are not this figure's to understand. */
  readonly unknown: readonly (readonly [string, string])[];
  /** The thing whose actions are open. */
  readonly chosen: number | null;
  /** The item whose journey is followed. */
  readonly item: Picked | null;
}

export type Act = (state: FigureState) => FigureState;

export const SPEEDS = [0.125, 0.25, 0.5, 1, 2, 4, 8] as const;

export function startState(
  model: Model,
  { start, lock, hide, goal }: Pick<Served, 'start' | 'lock' | 'hide' | 'goal'>,
): FigureState {
  return {
    ...{ lock, hide, goal },
    preset: start.preset,
    lanes: start.lanes.map((lane) => setDefaults(model, lane)),
    ...{ at: null, view: 'stage', speed: 1, playing: false, problems: [], unknown: [] },
    ...{ chosen: null, item: null, sweep: null },
  };
}

export const seek =
  (at: number): Act =>
  (state) => ({ ...state, at });

export const play =
  (playing: boolean): Act =>
  (state) => ({ ...state, playing });

export const setSpeed =
  (speed: number): Act =>
  (state) => ({ ...state, speed });

export const show =
  (view: View): Act =>
  (state) => ({ ...state, view });

/** Picking opens the view that tells of it, where the figure has one. */
export const pick =
  (item: Picked | null, view?: View): Act =>
  (state) => ({ ...state, item, ...(view && { view }) });
export const chooseThing =
  (chosen: number | null): Act =>
  (state) => ({ ...state, chosen });
