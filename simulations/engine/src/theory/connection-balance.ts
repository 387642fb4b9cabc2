/**
 * Balancing connections (layer 4) against balancing requests (layer 7).
 *
 * Assumed: connections are placed uniformly at random when they open and never move, their lives are exponential with
 * mean `connectionLife` seconds and a closed one is opened again at once, and every connection carries equal traffic. All
 * throw an `EngineError` for servers and connections that are not whole, and for times that are negative or not a number.
 */
import { exp } from '../math.ts';
import type { Prediction } from '../simulation.ts';
import { mustBeFinite, mustBePositive, mustBeWhole } from './numbers.ts';
import { predicted, silent } from './prediction.ts';

const THEORY = 'balanced connections';

/** Standard deviation ÷ mean of the number of connections a server holds, for C connections over n servers. */
export function connectionVariation(servers: number, connections: number): Prediction {
  mustBeWhole(THEORY, { servers }, 1);
  mustBeWhole(THEORY, { connections }, 0);
  if (connections === 0) return silent('Without connections there is nothing to spread.');
  return predicted(Math.sqrt((servers - 1) / connections), '√((n − 1) / C)', 'Variance of a multinomial share');
}

/**
 * The share of all requests that reach a server added to n others, `elapsed` seconds after it joined, when connections
 * are balanced: only what reconnects can choose it.
 */
export function newServerShareByConnection(options: {
  readonly servers: number;
  readonly connectionLife: number;
  readonly elapsed: number;
}): Prediction {
  const { servers, connectionLife, elapsed } = options;
  mustBeWhole(THEORY, { servers }, 1);
  mustBeFinite(THEORY, { elapsed });
  if (connectionLife !== Infinity) mustBePositive(THEORY, { connectionLife });
  return predicted(
    connectionLife === Infinity ? 0 : (1 - exp(-elapsed / connectionLife)) / (servers + 1),
    '(1 − e^(−t/τ)) / (n + 1)',
    'Exponential connection lives, each reconnecting to n + 1 servers',
  );
}

/** The same when every request is balanced by itself. */
export function newServerShareByRequest(servers: number): Prediction {
  mustBeWhole(THEORY, { servers }, 1);
  return predicted(1 / (servers + 1), '1 / (n + 1)', 'Every request chooses among n + 1 servers');
}

/**
 * The same with slow start: for `window` seconds the new server's weight is max(10 %, t / window) of a full one.
 */
export function newServerShareWithSlowStart(options: {
  readonly servers: number;
  readonly window: number;
  readonly elapsed: number;
}): Prediction {
  const { servers, window, elapsed } = options;
  mustBeWhole(THEORY, { servers }, 1);
  mustBeFinite(THEORY, { window, elapsed });
  const weight = window > 0 ? Math.min(1, Math.max(0.1, elapsed / window)) : 1;
  return predicted(
    weight / (servers + weight),
    'w / (n + w), w = max(0.1, t / window)',
    'Envoy documentation, slow start mode, with aggression 1 and its minimum weight of 10 %',
  );
}
