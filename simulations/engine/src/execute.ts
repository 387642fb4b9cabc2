/**
 * Carries out one scenario for one seed. Watched and measured runs build the same model; they differ in how long they
 * run and in whether anything is recorded.
 */
import { EngineError } from './error.ts';
import type { Recorder } from './recorder.ts';
import type { Scenario } from './scenario.ts';
import type { Scene } from './scene.ts';
import type { Model } from './simulation.ts';
import { Tally } from './tally.ts';
import { WorldOfRun } from './world-of-run.ts';

/** Interventions act before anything the model scheduled for the same instant, and shift no ties among those. */
const INTERVENTION_PRIORITY = -1;

/** From its warm-up's end to its own end, in seconds (or steps). */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

export interface Executed {
  readonly scene: Scene;
  readonly tally: Tally;
  readonly until: number;
  readonly demandHash: string;
  readonly notices: readonly string[];
}

export function execute(simulation: Model, scenario: Scenario, window: Stretch, recorder: Recorder | null): Executed {
  const { simulator, tally, ...begun } = begin(simulation, scenario, recorder, window.from === 0);
  if (window.from > 0) {
    simulator.run(window.from);
    recorder?.open(window.from);
    tally.start(window.from);
  }
  simulator.run(window.until);
  const until = window.until === Infinity ? simulator.now : window.until;
  tally.finish(until);
  return { ...begun, tally, until, demandHash: begun.world.demandHash };
}

/** The same, not recorded, with a pause after each slice of so many events. */
export function* executing(
  simulation: Model,
  scenario: Scenario,
  window: Stretch,
  slice: number,
): Generator<null, Tally> {
  const { simulator, tally } = begin(simulation, scenario, null, false);
  if (window.from > 0) {
    while (simulator.runSome(window.from, slice)) yield null;
    tally.start(window.from);
  }
  while (simulator.runSome(window.until, slice)) yield null;
  tally.finish(window.until === Infinity ? simulator.now : window.until);
  return tally;
}

/** The model built in a world of its own, at time 0, with what will be done to it. */
export function begin(simulation: Model, scenario: Scenario, recorder: Recorder | null, watched: boolean) {
  if (scenario.simulation !== simulation.id)
    throw new EngineError({
      what: `a scenario of "${scenario.simulation}" was given to "${simulation.id}"`,
      fix: 'resolve the scenario with the simulation that runs it',
    });
  const tally = new Tally();
  const world = new WorldOfRun(scenario.seed, tally, recorder);
  const { simulator } = world;
  const notices: string[] = [];
  tally.start(0);
  if (watched) recorder?.open(0);
  const { scene } = simulation.build(world, scenario.parameters as never);
  for (const { at, action, thing, value } of scenario.interventions) {
    const handler = world.handlerOf(
      action,
      scene.things.findIndex(({ id }) => id === thing),
    );
    if (handler) simulator.at(at, () => handler(value), INTERVENTION_PRIORITY);
    else notices.push(`“${action} ${thing}” was left out: there is nothing of that name here that can ${action}.`);
  }
  return { world, simulator, tally, scene, notices };
}

/** The simulation's measures of a tally, in the order they are declared. */
export function measuresOf(simulation: Model, tally: Tally, scenario: Scenario): Record<string, number> {
  const measures: Record<string, number> = {};
  for (const [name, measure] of Object.entries(simulation.measures))
    measures[name] = measure.of(tally, scenario.parameters);
  return measures;
}
