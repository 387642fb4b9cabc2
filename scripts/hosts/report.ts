/** The page's side: runs every simulation where it is and sends the fingerprints home. */
import type { Simulation } from '@under-load/engine';
import { fingerprintsOf, type Fingerprint } from './fingerprint.ts';

export interface Report {
  readonly userAgent: string;
  readonly fingerprints: readonly Fingerprint[];
}

export async function report(ids: readonly string[]): Promise<void> {
  try {
    const fingerprints: Fingerprint[] = [];
    for (const id of ids) {
      const { default: simulation } = (await import(`/simulations/${id}/index.ts`)) as { default: Simulation };
      fingerprints.push(...fingerprintsOf(simulation));
    }
    await send('/report', { userAgent: navigator.userAgent, fingerprints } satisfies Report);
  } catch (error) {
    await send('/fault', String(error));
  }
}

async function send(path: string, body: unknown): Promise<void> {
  await fetch(path, { method: 'POST', body: JSON.stringify(body) });
}
