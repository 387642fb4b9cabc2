/** Measures the lanes of a figure seed by seed, all lanes one seed at a time, so that their difference narrows at once. */
import type { Scenario, Simulation } from '@under-load/engine';
import { studySteps } from '@under-load/engine';
import type { LongRun } from '../../components/simulation/figure/long-run.ts';
import { longRunOf } from '../../components/simulation/figure/long-run.ts';

/** One step a seed; each gives the long runs so far. */
export function* measuring(
  simulation: Simulation,
  scenarios: readonly Scenario[],
  seeds: number,
): Generator<LongRun[], void> {
  const lanes = scenarios.map((scenario) => studySteps(simulation, scenario, { seeds }));
  for (;;) {
    const steps = lanes.map((lane) => lane.next());
    const studies = steps.flatMap((step) => (step.done ? [] : [step.value]));
    if (studies.length < lanes.length) return;
    yield studies.map((study) => longRunOf(simulation, study));
  }
}

const REPORT_MS = 120;

/** Goes through the steps with a pause after each, reporting now and then and at the end; the returned function stops it. */
export function pace(steps: Generator<LongRun[], void>, report: (longRuns: LongRun[]) => void): () => void {
  let stopped = false;
  let reported = -Infinity;
  let latest: LongRun[] | null = null;
  const go = () => {
    if (stopped) return;
    const step = steps.next();
    const done = step.done === true;
    if (!step.done) latest = step.value;
    const now = performance.now();
    if (latest && (done || now - reported > REPORT_MS)) {
      reported = now;
      report(latest);
    }
    if (!done) setTimeout(go, 0);
  };
  setTimeout(go, 0);
  return () => {
    stopped = true;
  };
}
