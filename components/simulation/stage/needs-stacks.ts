/** Whether a picture of these runs draws stacks, in either layout: what does is fetched only then. */
import type { NetworkScene, Run, Vocabulary } from '@under-load/engine';
import { planNetwork } from './network-plan.ts';

export function needsStacks(runs: readonly Run[], vocabulary: Vocabulary): boolean {
  return runs.some(
    (run) =>
      run.scene.kind === 'network' &&
      (['wide', 'narrow'] as const).some(
        (layout) => planNetwork(run.scene as NetworkScene, run, vocabulary, layout, runs.length).stacked,
      ),
  );
}
