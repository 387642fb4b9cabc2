/** The shown runs of the lanes: made at once at first, then with the next frame, so that a slider never waits for a run. */
import type { Lane, Model } from '@under-load/engine';
import { useEffect, useRef, useState } from 'preact/hooks';
import { show } from '../figure/shown.ts';
import type { Shown } from '../figure/shown.ts';

interface Made {
  readonly lanes: readonly Lane[];
  readonly shown: Shown;
  /** Why the run that was asked for could not be made; what is shown is then the one before. */
  readonly fault: string | null;
}

export function useShown(
  simulation: Model,
  lanes: readonly Lane[],
): { readonly shown: Shown; readonly fault: string | null; readonly stale: boolean } {
  const [made, setMade] = useState<Made>(() => ({ lanes, shown: show(simulation, lanes), fault: null }));
  const last = useRef(made.shown);
  last.current = made.shown;
  useEffect(() => {
    if (made.lanes === lanes) return;
    const frame = requestAnimationFrame(() => setMade(make(simulation, lanes, last.current)));
    return () => cancelAnimationFrame(frame);
  }, [lanes]);
  return { shown: made.shown, fault: made.fault, stale: made.lanes !== lanes };
}

function make(simulation: Model, lanes: readonly Lane[], before: Shown): Made {
  try {
    return { lanes, shown: show(simulation, lanes), fault: null };
  } catch (error) {
    return { lanes, shown: before, fault: error instanceof Error ? error.message : String(error) };
  }
}
