/**
 * How long a simulation takes to forget that it began empty: to choose the warm-up that it fixes, and to check it. MSER-5 on
 * what each measure is over short stretches from the start, averaged over seeds first, since one seed alone wanders too much.
 */
import { EngineError } from './error.ts';
import type { Scenario } from './scenario.ts';
import type { Simulation } from './simulation.ts';
import { measuresOfStretches } from './stretches.ts';
import { warmUpLength } from './warm-up-length.ts';

/** Stretches into which the warm-up and the measured stretch are cut together. */
const STRETCHES = 500;

/**
 * By measure, the warm-up that MSER-5 finds over seeds 1 to `seeds`, in seconds (or steps); null where the run is too short to
 * tell, or has nothing to measure most of the time. Throws an `EngineError` for a simulation that ends by itself.
 */
export function foundWarmUp(
  simulation: Simulation,
  scenario: Scenario,
  { seeds }: { readonly seeds: number },
): Readonly<Record<string, number | null>> {
  const { until } = simulation.clock.measured(scenario.parameters as never);
  if (until === Infinity)
    throw new EngineError({
      what: `the warm-up of "${simulation.id}", which ends by itself`,
      fix: 'measure it from its start',
    });
  const length = until / STRETCHES;
  const runs = Array.from({ length: seeds }, (_, i) =>
    measuresOfStretches(simulation, { ...scenario, seed: i + 1 }, { from: 0, length, count: STRETCHES }),
  );
  return Object.fromEntries(
    Object.keys(simulation.measures).map((name) => [
      name,
      found(
        runs.map((run) => run[name] as readonly number[]),
        length,
      ),
    ]),
  );
}

/** Where one seed had nothing to measure, the others stand for it; where none had, time passes unobserved. */
function found(series: readonly (readonly number[])[], length: number): number | null {
  const [values, ends]: [number[], number[]] = [[], []];
  for (let stretch = 0; stretch < STRETCHES; stretch++) {
    const known = series.map((run) => run[stretch] as number).filter((value) => Number.isFinite(value));
    if (known.length === 0) continue;
    values.push(known.reduce((sum, value) => sum + value, 0) / known.length);
    ends.push((stretch + 1) * length);
  }
  const dropped = values.length * 2 < STRETCHES ? null : warmUpLength(values);
  return dropped === null ? null : dropped === 0 ? 0 : (ends[dropped - 1] as number);
}
