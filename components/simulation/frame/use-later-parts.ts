/** The parts that only change with a parameter, once they are wanted and there. */
import { useEffect, useState } from 'preact/hooks';
import type { Parts } from './parts.ts';

type LaterParts = NonNullable<Parts['later']>;

export function useLaterParts(built: Parts['later'], wanted: boolean): LaterParts | null {
  const [parts, setParts] = useState<LaterParts | null>(built ?? null);
  useEffect(() => {
    if (wanted && !parts) void import('./later-parts.ts').then(setParts);
  }, [wanted]);
  return parts;
}
