/**
 * Measures in a thread of its own. The latest request of a kind wins in each figure; those before it stop within some
 * thousandths of a second.
 */
import { pace } from './pace.ts';
import { loadSimulation } from './registry.ts';
import { steps } from './tasks.ts';
import type { Kind, Tasks } from './tasks.ts';

export interface Request<K extends Kind = Kind> {
  readonly job: number;
  readonly figure: number;
  readonly kind: K;
  /** Null: stop what this figure asked for. */
  readonly task: Tasks[K]['task'] | null;
}

export type Reply =
  { readonly job: number; readonly told: Tasks[Kind]['told'] } | { readonly job: number; readonly fault: string };

const running = new Map<string, () => void>();

function take<K extends Kind>({ job, figure, kind, task }: Request<K>): void {
  const place = `${figure} ${kind}`;
  running.get(place)?.();
  running.delete(place);
  if (!task) return;
  let stopped = false;
  running.set(place, () => {
    stopped = true;
  });
  const reply = (message: Reply) => self.postMessage(message);
  loadSimulation(task.simulation)
    .then((simulation) => {
      if (!stopped)
        running.set(
          place,
          pace(
            steps[kind](simulation, task),
            (told) => reply({ job, told }),
            (fault) => reply({ job, fault }),
          ),
        );
    })
    .catch((error: unknown) => reply({ job, fault: String(error) }));
}

self.onmessage = ({ data }: MessageEvent<Request>) => take(data);
