/** One watched stretch of one seed, recorded: the run a reader scrubs through. */
import { execute, measuresOf } from './execute.ts';
import { Recorder } from './recorder.ts';
import type { Run } from './run.ts';
import type { Scenario } from './scenario.ts';
import type { Model } from './simulation.ts';

/**
 * Watches one stretch of one seed. Pure: the same simulation and scenario give the same run, bit for bit, on every machine.
 * Throws an `EngineError` for another simulation's scenario, and for a recording too large to be kept.
 */
export function run(simulation: Model, scenario: Scenario): Run {
  const shown = simulation.clock.shown(scenario.parameters as never);
  const recorder = new Recorder({ simulation: simulation.id, vocabulary: simulation.vocabulary });
  const { scene, tally, until, demandHash, notices } = execute(simulation, scenario, shown, recorder);
  return {
    scenario,
    scene,
    window: { from: shown.from, until },
    names: recorder.names,
    ...recorder.finish(),
    tally,
    measures: measuresOf(simulation, tally, scenario),
    demandHash,
    notices,
  };
}
