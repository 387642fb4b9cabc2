/**
 * Lines one behind the other: everyone passes all stations in order.
 *
 * Assumed: Poisson arrivals, exponential service times drawn anew at each station, first come first served, no limit to a
 * line, and a load below 1 everywhere. What leaves such a station is again a Poisson stream (Burke), so that each behaves
 * as if it stood alone; the waits of one customer at single servers are even independent (Reich).
 */
import type { Prediction } from '../simulation.ts';
import { exponentialSumQuantile } from './exponential-sum.ts';
import { mmcMeanResponse } from './many-servers.ts';
import { mustBeFinite, mustBePositive, mustBeShare, mustBeWhole } from './numbers.ts';
import { overload, predicted, silent, valueOf } from './prediction.ts';

/** A station of equal servers: requests per second that one of them can do, and how many there are (1 unless said). */
export interface QueueingStation {
  readonly serviceRate: number;
  readonly servers?: number;
}

/** Arrivals per second and the stations they pass, in order. */
export interface Tandem {
  readonly arrivalRate: number;
  readonly stations: readonly QueueingStation[];
}

const BURKE = 'P. Burke, The output of a queuing system, Operations Research 4 (1956)';
const REICH = 'E. Reich, Waiting times when queues are in tandem, Annals of Mathematical Statistics 28 (1957)';

/** Mean seconds from the first line to the end of the last service. Throws an `EngineError` where a number makes no station. */
export function tandemMeanResponse(tandem: Tandem): Prediction {
  const failed = check(tandem);
  if (failed) return failed;
  const { arrivalRate, stations } = tandem;
  const sum = stations.reduce(
    (total, { serviceRate, servers = 1 }) => total + valueOf(mmcMeanResponse({ arrivalRate, serviceRate, servers })),
    0,
  );
  return predicted(sum, 'Σ M/M/c response times; Σ 1 / (μᵢ − λ) for single servers', BURKE);
}

/**
 * The time through all stations, in seconds, that a share `quantile` of the requests stays below. Silent where a station has
 * several servers: then customers overtake, and the waits of one depend on each other. Throws as above.
 */
export function tandemResponseQuantile(tandem: Tandem, quantile: number): Prediction {
  mustBeShare('a tandem', { quantile });
  const failed = check(tandem);
  if (failed) return failed;
  const { arrivalRate, stations } = tandem;
  if (stations.some(({ servers = 1 }) => servers > 1))
    return silent(
      'A station has several servers, where one customer may overtake another; the times at the stations then depend on each other.',
    );
  if (quantile === 1) return silent('Response times have no upper bound.');
  return predicted(
    exponentialSumQuantile(
      stations.map(({ serviceRate }) => serviceRate - arrivalRate),
      quantile,
    ),
    'the t with P(Σ Tᵢ ≤ t) = q, Tᵢ exponential of rate μᵢ − λ',
    REICH,
  );
}

/** The assumption that fails first, going down the line. */
function check({ arrivalRate, stations }: Tandem): { readonly silent: string } | null {
  mustBeFinite('a tandem', { arrivalRate });
  mustBeWhole('a tandem', { 'number of stations': stations.length }, 1);
  for (const { serviceRate, servers = 1 } of stations) {
    mustBePositive('a station of a tandem', { serviceRate });
    mustBeWhole('a station of a tandem', { servers }, 1);
  }
  for (const [place, { serviceRate, servers = 1 }] of stations.entries()) {
    const failed = overload(arrivalRate / (servers * serviceRate));
    if (failed) return { silent: `At station ${place + 1}: ${failed.silent}` };
  }
  return null;
}
