/** Acts on the run itself: another seed, something done to it, something taken back. */
import { branch } from '@under-load/engine';
import type { Intervention, Scenario } from '@under-load/engine';
import type { Act, FigureState } from './state.ts';

const SEED_LIMIT = 4294967295;

export const anotherSeed: Act = (state) =>
  inEvery(state, (scenario) => ({ ...scenario, seed: ((state.lanes[0]?.scenario.seed ?? 1) % SEED_LIMIT) + 1 }));

export const intervene =
  (intervention: Intervention): Act =>
  (state) => ({ ...inEvery(state, (scenario) => branch(scenario, intervention)), chosen: null });

export const withdraw =
  (index: number): Act =>
  (state) =>
    inEvery(state, (scenario) => ({
      ...scenario,
      interventions: scenario.interventions.filter((_, i) => i !== index),
    }));

const inEvery = (state: FigureState, change: (scenario: Scenario) => Scenario): FigureState => ({
  ...state,
  lanes: state.lanes.map((lane) => ({ ...lane, scenario: change(lane.scenario) })),
  problems: [],
});
