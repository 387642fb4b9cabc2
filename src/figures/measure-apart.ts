/** Asks the worker to measure; where no worker can run, measures here between frames. */
import type { Scenario } from '@under-load/engine';
import type { LongRun } from '../../components/simulation/figure/long-run.ts';
import { loadSimulation } from './registry.ts';
import type { MeasureReply, MeasureRequest } from './worker.ts';

type Report = (longRuns: readonly LongRun[]) => void;
interface Job {
  readonly report: Report;
  /** Does the work on this thread. */
  readonly here: () => void;
}

const jobs = new Map<number, Job>();
let worker: Worker | null | undefined;
let jobCount = 0;

export function measureApart(
  figure: number,
  simulation: string,
  scenarios: readonly Scenario[],
  seeds: number,
  report: Report,
): () => void {
  const job = ++jobCount;
  let stop = () => {};
  let stopped = false;
  const here = () =>
    void Promise.all([import('./measuring.ts'), loadSimulation(simulation)]).then(([{ measuring, pace }, whole]) => {
      if (!stopped) stop = pace(measuring(whole, scenarios, seeds), report);
    });
  jobs.set(job, { report, here });
  const post = (message: MeasureRequest) => thread()?.postMessage(message);
  if (thread()) post({ job, figure, measure: { simulation, scenarios, seeds } });
  else here();
  return () => {
    stopped = true;
    jobs.delete(job);
    post({ job, figure, measure: null });
    stop();
  };
}

function thread(): Worker | null {
  if (worker !== undefined) return worker;
  try {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<MeasureReply>) => {
      const job = jobs.get(data.job);
      if ('longRuns' in data) job?.report(data.longRuns);
      else job?.here();
    };
    worker.onerror = () => {
      worker = null;
      for (const { here } of jobs.values()) here();
    };
  } catch {
    worker = null;
  }
  return worker;
}
