/** The parts that only change with a parameter and what they start from, once they are wanted and there. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Parts } from './parts.ts';
import type { Services } from './services.ts';

export interface LaterOptions {
  /** At build all is there. */
  readonly parts: Parts['later'];
  readonly longRuns: string | undefined;
  readonly services: Services | undefined;
  readonly wanted: boolean;
  /** Something is shown that was not served. */
  readonly changed: boolean;
}

type LaterParts = NonNullable<Parts['later']> & {
  /** As text; null where they could not be fetched and what was served still stands. */
  readonly longRuns: string | null;
};

const NONE = '[]';

export function useLaterParts({ parts, longRuns = NONE, services, wanted, changed }: LaterOptions): LaterParts | null {
  const [later, setLater] = useState<LaterParts | null>(parts ? { ...parts, longRuns } : null);
  const changedOnce = useRef(false);
  if (changed) changedOnce.current = true;
  const measureAgain = later?.longRuns === null && changedOnce.current;
  useEffect(() => {
    if (!wanted || later || !services) return;
    void Promise.all([import('./later-parts.ts'), services.longRuns().catch(() => null)]).then(([module, fetched]) => {
      // Before what is there is set anew: it may have the focus.
      if (services.element) module.keepFocus(services.element);
      setLater({ ...module, longRuns: fetched });
    });
  }, [wanted]);
  useEffect(() => {
    if (measureAgain) setLater({ ...later, longRuns: NONE });
  }, [measureAgain]);
  return later;
}
