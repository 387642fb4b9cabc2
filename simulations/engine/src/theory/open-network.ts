/**
 * A network of lines with arrivals from outside: after a station, a request goes to another, back to the same, or leaves, by
 * fixed chances. Jackson's theorem: each station behaves as an M/M/c of its own.
 *
 * Assumed: Poisson arrivals from outside, exponential service times drawn anew at each visit, first come first served, no
 * limit to a line, routes that depend neither on the past nor on the lines, and a load below 1 at each station.
 * Source: J. Jackson, Networks of waiting lines, Operations Research 5 (1957), and Jobshop-like queueing systems,
 * Management Science 10 (1963).
 */
import { EngineError } from '../error.ts';
import type { Prediction } from '../simulation.ts';
import { mmcMeanResponse } from './many-servers.ts';
import { Matrix } from './matrix.ts';
import { mustBeFinite, mustBePositive, mustBeShare, mustBeWhole } from './numbers.ts';
import { overload, predicted, silent, valueOf } from './prediction.ts';
import type { QueueingStation } from './tandem.ts';

/** A station of an open network. */
export interface OpenStation extends QueueingStation {
  /** Arrivals from outside per second; none unless said. */
  readonly arrivalRate?: number;
  /** Chance to go on to each station after a service here, by its place; where they add up to less than 1, the rest leaves. */
  readonly routes?: Readonly<Record<number, number>>;
}

const SOURCE = 'J. Jackson, Networks of waiting lines, Operations Research 5 (1957)';

/**
 * Visits per second at each station, from outside and from other stations. Throws an `EngineError` where a number makes no
 * station, a route leads nowhere, or nobody can leave.
 */
export function openNetworkRates(stations: readonly OpenStation[]): readonly number[] {
  const balance = Matrix.identity(stations.length);
  const outside = new Matrix(stations.length);
  for (const [from, { serviceRate, servers = 1, arrivalRate = 0, routes = {} }] of stations.entries()) {
    mustBePositive('a station of a network', { serviceRate });
    mustBeWhole('a station of a network', { servers }, 1);
    mustBeFinite('a station of a network', { arrivalRate });
    outside.increase(from, 0, arrivalRate);
    let going = 0;
    for (const [place, chance] of Object.entries(routes)) {
      const to = Number(place);
      if (!stations[to])
        fail(`station ${from} sends requests on to station ${place}`, `name one of 0 to ${stations.length - 1}`);
      mustBeShare('a route of a network', { chance });
      going += chance;
      // What reaches `to` is what comes from outside and what comes from each `from`.
      balance.increase(to, from, -chance);
    }
    if (going > 1 + 1e-12) fail(`the routes from station ${from} add up to ${going}`, 'let them add up to 1 at most');
  }
  mustLetGo(stations);
  const rates = balance.solve(outside);
  return stations.map((_, place) => Math.max(0, rates.cells[place * stations.length] as number));
}

/** Mean seconds from coming in to leaving, over all stations visited on the way. Throws as above. */
export function openNetworkMeanResponse(stations: readonly OpenStation[]): Prediction {
  const rates = openNetworkRates(stations);
  let [inside, coming] = [0, 0];
  for (const [place, { serviceRate, servers = 1, arrivalRate = 0 }] of stations.entries()) {
    const rate = rates[place] as number;
    if (rate === 0) continue;
    const failed = overload(rate / (servers * serviceRate));
    if (failed) return silent(`At station ${place}: ${failed.silent}`);
    inside += rate * valueOf(mmcMeanResponse({ arrivalRate: rate, serviceRate, servers }));
    coming += arrivalRate;
  }
  if (coming === 0) return silent('Nothing comes in, so nothing takes any time.');
  return predicted(inside / coming, 'Little: Σ λᵢ Tᵢ / λ, Tᵢ that of an M/M/c with rate λᵢ', SOURCE);
}

/** From every station there must be a way out, or the number inside would grow for ever and the balance have no solution. */
function mustLetGo(stations: readonly OpenStation[]): void {
  const going = stations.map(({ routes = {} }) => Object.values(routes).reduce((sum, chance) => sum + chance, 0));
  const lets = going.map((sum) => sum < 1 - 1e-12);
  for (let round = 0; round < stations.length; round++)
    for (const [from, { routes = {} }] of stations.entries())
      lets[from] ||= Object.entries(routes).some(([to, chance]) => chance > 0 && lets[Number(to)]);
  const caught = lets.indexOf(false);
  if (caught >= 0)
    fail(
      `from station ${caught} of a network no route leads out`,
      'give a station on the way routes that add up to less than 1',
    );
}

function fail(what: string, fix: string): never {
  throw new EngineError({ what, fix });
}
