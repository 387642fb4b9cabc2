/** Asks the worker to measure; where no worker can run, measures here between frames. */
import { loadSimulation } from './registry.ts';
import type { Kind, Tasks } from './tasks.ts';
import type { Reply, Request } from './worker.ts';

interface Job {
  readonly report: (told: never) => void;
  /** Does the work on this thread. */
  readonly here: () => void;
}

const jobs = new Map<number, Job>();
let worker: Worker | null | undefined;
let jobCount = 0;

export interface Work<K extends Kind> {
  readonly figure: number;
  readonly kind: K;
  readonly task: Tasks[K]['task'];
  readonly report: (told: Tasks[K]['told']) => void;
}

/** The returned function stops it. */
export function workApart<K extends Kind>({ figure, kind, task, report }: Work<K>): () => void {
  const job = ++jobCount;
  let stop = () => {};
  let stopped = false;
  const here = () =>
    void Promise.all([import('./tasks.ts'), import('./pace.ts'), loadSimulation(task.simulation)]).then(
      ([{ steps }, { pace }, simulation]) => {
        if (!stopped) stop = pace(steps[kind](simulation, task), report);
      },
    );
  jobs.set(job, { report, here });
  const post = (message: Request<K>) => thread()?.postMessage(message);
  if (thread()) post({ job, figure, kind, task });
  else here();
  return () => {
    stopped = true;
    jobs.delete(job);
    post({ job, figure, kind, task: null });
    stop();
  };
}

function thread(): Worker | null {
  if (worker !== undefined) return worker;
  try {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      const job = jobs.get(data.job);
      if ('told' in data) job?.report(data.told as never);
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
