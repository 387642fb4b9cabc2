/** The long run beside the shown one: served with the page at first, measured again whenever the scenario changes. */
import type { Lane, Model } from '@under-load/engine';
import { formatScenario } from '@under-load/engine';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LongRun } from '../figure/long-run.ts';
import { readServed } from '../figure/served-text.ts';
import { SEEDS } from './services.ts';
import type { Services } from './services.ts';

export interface Measured {
  /** One a lane; null where nothing has been measured yet. */
  readonly longRuns: readonly (LongRun | null)[];
  /** Those of before the last change, drawn as ghosts. */
  readonly before: readonly (LongRun | null)[];
  readonly seeds: number;
  readonly wanted: number;
  /** Why measuring stopped before its end, and how to begin again. */
  readonly stopped?: { readonly why: string; readonly again: () => void } | undefined;
}

interface Job {
  readonly key: string;
  readonly measured: Measured;
}

/** Seeds belong to the shown run alone; two scenarios that differ in nothing else have one long run. */
const keyOf = (simulation: Model, lanes: readonly Lane[]): string =>
  lanes.map(({ scenario }) => formatScenario(simulation, { ...scenario, seed: 1 })).join('|');

export interface LongRunOptions {
  readonly simulation: Model;
  /** The long runs that were served, as text. */
  readonly served: string;
  /** The lanes they are of. */
  readonly home: readonly Lane[];
  readonly lanes: readonly Lane[];
  readonly services: Services | undefined;
  /** Whether to ask for what is not served too: distributions by bins. */
  readonly detailed: boolean;
}

export function useLongRun({ simulation, served, home, lanes, services, detailed }: LongRunOptions): Measured {
  const wanted = simulation.clock.deterministic ? 1 : SEEDS;
  const key = keyOf(simulation, lanes);
  const atHome = useMemo(() => readServed(served) as readonly LongRun[], [served]);
  const homeKey = useMemo(() => keyOf(simulation, home), [home]);
  const [job, setJob] = useState<Job>(() => ({ key: homeKey, measured: ofServed(atHome, wanted) }));
  const [stop, setStop] = useState<{ readonly key: string; readonly why: string } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const current = useRef(job);
  current.current = job;

  useEffect(() => {
    if (!services) return;
    const has = current.current;
    const bins = has.measured.longRuns.every((longRun) => longRun?.spread);
    if (has.key === key && has.measured.seeds >= wanted && (bins || !detailed)) return;
    if (key === homeKey && atHome.length > 0 && !detailed) {
      setJob({ key, measured: ofServed(atHome, wanted) });
      return;
    }
    const before =
      has.key === key ? has.measured.before : has.measured.seeds > 0 ? has.measured.longRuns : has.measured.before;
    if (has.key !== key) setJob({ key, measured: { longRuns: lanes.map(() => null), before, seeds: 0, wanted } });
    setStop(null);
    return services.measure(
      lanes.map(({ scenario }) => scenario),
      wanted,
      (longRuns) => {
        const seeds = Math.min(...longRuns.map((longRun) => longRun.seeds));
        const keep = current.current;
        // While the same scenario is measured again for more detail, what is known stays until the new is as good.
        if (keep.key === key && keep.measured.seeds > seeds) return;
        setJob({ key, measured: { longRuns, before, seeds, wanted } });
      },
      (why) => setStop({ key, why }),
    );
  }, [key, detailed, attempt]);

  const unknown = useMemo(
    () => ({ longRuns: lanes.map(() => null), before: job.measured.longRuns, seeds: 0, wanted }),
    [key],
  );
  const measured = job.key === key ? job.measured : unknown;
  return useMemo(
    () =>
      stop?.key === key
        ? { ...measured, stopped: { why: stop.why, again: () => setAttempt((before) => before + 1) } }
        : measured,
    [measured, stop, key],
  );
}

function ofServed(longRuns: readonly LongRun[], wanted: number): Measured {
  return { longRuns, before: [], seeds: longRuns.length ? Math.min(...longRuns.map(({ seeds }) => seeds)) : 0, wanted };
}
