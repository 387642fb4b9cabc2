/** Asks the worker to measure; where no worker can run, measures here between frames. */
import { loadSimulation } from './registry.ts';
import type { Kind, Tasks } from './tasks.ts';
import type { Reply, Request } from './worker.ts';

interface Job {
  readonly report: (told: never) => void;
  readonly fail: (why: string) => void;
  /** Does the work on this thread. */
  readonly here: () => void;
}

const jobs = new Map<number, Job>();
let worker: Worker | null | undefined;
let jobCount = 0;
let answered = false;

const DIED = 'the thread that measured it came to an end';

export interface Work<K extends Kind> {
  readonly figure: number;
  readonly kind: K;
  readonly task: Tasks[K]['task'];
  readonly report: (told: Tasks[K]['told']) => void;
  readonly fail: (why: string) => void;
}

/** The returned function stops it. */
export function workApart<K extends Kind>({ figure, kind, task, report, fail }: Work<K>): () => void {
  const job = ++jobCount;
  let stop = () => {};
  let stopped = false;
  const here = () =>
    void Promise.all([import('./tasks.ts'), import('./pace.ts'), loadSimulation(task.simulation)])
      .then(([{ steps }, { pace }, simulation]) => {
        if (!stopped) stop = pace(steps[kind](simulation, task), report, fail);
      })
      .catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
  jobs.set(job, { report, fail, here });
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
      answered = true;
      if ('told' in data) job?.report(data.told as never);
      else job?.fail(data.fault);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      // One that never answered cannot run here at all; one that dies later may be started again by whoever asks.
      worker = answered ? undefined : null;
      for (const { fail, here } of [...jobs.values()]) {
        if (answered) fail(event.message || DIED);
        else here();
      }
    };
  } catch {
    worker = null;
  }
  return worker;
}
