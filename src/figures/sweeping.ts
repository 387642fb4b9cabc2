/** Sweeps one parameter: theory along the whole axis first, then every value one seed at a time, so that a rough curve is there early. */
import type { Scenario, Simulation, Study } from '@under-load/engine';
import { studySlices } from '@under-load/engine';
import type { Swept, SweepTask, SweptPoint } from '../../components/simulation/figure/swept.ts';
import { measurementsOf } from '../../components/simulation/figure/long-run.ts';

/** A step for each value and seed, with all that is known by then, and steps of null between: where it may be stopped. */
export function* sweeping(
  simulation: Simulation,
  { lanes, seeds }: Omit<SweepTask, 'simulation'>,
): Generator<Swept | null, void> {
  const rounds = simulation.clock.deterministic ? 1 : seeds;
  const of = lanes.reduce((count, { points }) => count + points.length * rounds, 0);
  const theory: Readonly<Record<string, number | string>>[][] = lanes.map(() => []);
  for (const [lane, { fine }] of lanes.entries())
    for (const scenario of fine) {
      theory[lane]?.push(predictions(simulation, scenario));
      yield null;
    }
  const found: (SweptPoint | null)[][] = lanes.map(({ points }) => points.map(() => null));
  let done = 0;
  const sofar = (): Swept => ({
    ...{ done, of },
    lanes: found.map((points, lane) => ({ points: [...points], theory: theory[lane] ?? [] })),
  });
  yield sofar();
  const studies = lanes.map(({ points }) => points.map((scenario) => studySlices(simulation, scenario, { seeds })));
  for (let round = 0; round < rounds; round++)
    for (let point = 0; point < (studies[0]?.length ?? 0); point++) {
      for (const [lane, slices] of studies.entries()) {
        const study = slices[point];
        if (study) {
          const next = yield* oneSeed(study);
          if (next) (found[lane] as (SweptPoint | null)[])[point] = next;
        }
        done++;
      }
      yield sofar();
    }
}

/** Null where an earlier seed has failed: its fault stays. */
function* oneSeed(slices: Generator<Study | null, void>): Generator<null, SweptPoint | null> {
  for (;;) {
    try {
      const slice = slices.next();
      if (slice.done) return null;
      if (slice.value) return { seeds: slice.value.seeds, measures: measurementsOf(slice.value) };
    } catch (error) {
      return { fault: error instanceof Error ? error.message : String(error) };
    }
    yield null;
  }
}

function predictions(simulation: Simulation, { parameters }: Scenario): Readonly<Record<string, number | string>> {
  const said: Record<string, number | string> = {};
  for (const [name, prediction] of Object.entries(simulation.theory?.(parameters as never) ?? {}))
    said[name] = 'value' in prediction ? prediction.value : prediction.silent;
  return said;
}
