/**
 * What must come out the same on every machine: of each scenario, the run a page shows, the first seed of the long run
 * and what theory says of it. Runs in Node and in browsers alike, so it knows nothing of either.
 */
import { hashRun, resolveLanes, run, study } from '@under-load/engine';
import type { Simulation } from '@under-load/engine';

export interface Fingerprint {
  /** As written in a link: `lb-arena/two-rules b`, the letter being the lane. */
  readonly scenario: string;
  /** Hash over every record of the shown run. */
  readonly shown: string;
  /** Measures, counts and distributions of seed 1, as text: a number's shortest text names exactly its bits. */
  readonly measured: string;
  readonly theory: string;
}

/** One fingerprint a lane of each of the simulation's scenarios. */
export function* fingerprintsOf(simulation: Simulation): Generator<Fingerprint, void> {
  for (const preset of Object.keys(simulation.scenarios)) {
    const { lanes } = resolveLanes(simulation, { preset });
    for (const [index, { scenario }] of lanes.entries()) {
      const { measures, tally, theory } = study(simulation, scenario, { seeds: 1 });
      const { counts, averages, samples, duration } = tally;
      yield {
        scenario: `${simulation.id}/${preset}${lanes.length > 1 ? ` ${'abcd'[index]}` : ''}`,
        shown: hashRun(run(simulation, scenario)),
        measured: text({ measures, duration, counts, averages, samples: Object.entries(samples).map(quantiles) }),
        theory: text(theory),
      };
    }
  }
}

function quantiles([name, samples]: [string, { readonly count: number; quantile(p: number): number }]): unknown[] {
  return [name, samples.count, ...[0, 0.5, 0.9, 0.99, 0.999, 1].map((share) => samples.quantile(share))];
}

/** JSON would write NaN and the infinities as null, and lose what tells them apart. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'number' && !Number.isFinite(each) ? String(each) : each,
  );
}
