/** What can be said beforehand of each strategy: what a crash takes, how long a write is, what reaches the database, and how often an old value comes to stay. */
import { exp, mm1MeanResponse, overload, pow, predicted, silent, valueOf, type Prediction } from '@under-load/engine';
import { periodOf, seconds } from './clock.ts';
import type { Values } from './parameters.ts';

const INSPECTION = 'A crash at a random moment finds the interval half over on average (PASTA; length-biased sampling)';

export function theory(values: Values): Record<string, Prediction> {
  return {
    updatesLost: updatesLost(values),
    writeLatency: writeLatency(values),
    staleReads: staleReads(values),
    oldPut: oldPut(values),
    databaseWrites: databaseWrites(values),
    writesFailed: writesFailed(values),
    keysLost: keysLost(values),
    readLatency: silent('It depends on how often a read misses, and that on the order of reads and writes.'),
  };
}

const NO_CRASH = silent('Nothing crashes.');
const NOTHING_ALONE = predicted(0, 'acknowledged only after the database has it', 'Definition of the strategy');

function updatesLost({ path, crash, writeRate, flushEvery }: Values): Prediction {
  if (!crash) return NO_CRASH;
  return path === 'behind' ? predicted((writeRate * flushEvery) / 2, 'λ F / 2', INSPECTION) : NOTHING_ALONE;
}

function keysLost(values: Values): Prediction {
  if (!values.crash) return NO_CRASH;
  if (values.path !== 'behind') return NOTHING_ALONE;
  return predicted(
    rowsOfPart(values),
    'K (1 − (1 − e⁻ˣ) / x), x = λ F / K',
    `${INSPECTION}; updates of a key are Poisson`,
  );
}

/** A write crosses the network twice, or four times and waits for the database. */
function writeLatency(values: Values): Prediction {
  const { path, writeRate, commitRate } = values;
  const trip = seconds(values.roundTrip);
  if (path === 'behind') return predicted(trip, 'one round trip', 'Definition of the strategy');
  const commit = mm1MeanResponse({ arrivalRate: writeRate, serviceRate: commitRate });
  if ('silent' in commit) return commit;
  const pause = path === 'through' ? 0 : seconds(values.pause);
  return predicted(
    2 * trip + pause + commit.value,
    `two round trips${path === 'through' ? '' : ', the pause'} and 1 / (μ − λ)`,
    commit.source,
  );
}

function staleReads({ path, crash }: Values): Prediction {
  if (path === 'through' || (path === 'behind' && !crash))
    return predicted(0, 'all writes pass the cache, which keeps the newest', 'Definition of the strategy');
  return silent(
    path === 'behind'
      ? 'After a crash a key stays set back until it is written again.'
      : 'An old value stays until the key is written again; how many read it depends on the order of reads and writes.',
  );
}

/**
 * A put carries what was in the database a hop ago; its pause is D. It is old if another write is committed after that and
 * told first: writes of the key are committed at Poisson moments, at rate a (Burke), and one committed u after the read is told
 * first if its own pause is below D − u. Given D, none is with probability exp(−a ∫₀ᴰ P(pause < u) du).
 */
function oldPut({ path, crash, writeRate, commitRate, keys, pause }: Values): Prediction {
  if (path === 'behind' && crash) return silent('After a crash the cache loads what the database still has.');
  if (path === 'through' || path === 'behind')
    return predicted(0, 'the cache compares versions before it puts one in', 'Definition of the strategy');
  const overloaded = overload(writeRate / commitRate);
  if (overloaded) return overloaded;
  const b = (writeRate / keys) * seconds(pause);
  return predicted(
    1 - integral((z) => pow(z, b) * exp(b * (1 - z))),
    '1 − ∫₀¹ zᵇ eᵇ⁽¹⁻ᶻ⁾ dz, b = λ · pause / K',
    'Two independent exponential pauses, Poisson commits: P. Burke, The output of a queuing system, Operations Research 4 (1956)',
  );
}

function databaseWrites(values: Values): Prediction {
  const { path, writeRate, commitRate, flushEvery, keys, crash, downtime } = values;
  const period = periodOf(values);
  const up = crash ? period - seconds(downtime) : period;
  const share = up / period;
  const bound = (rate: number, formula: string) =>
    overload(rate / commitRate) ?? predicted(rate, formula, 'Rates of independent Poisson writes');
  if (path === 'aside' || path === 'both') return bound(writeRate, 'λ');
  if (path === 'through') return bound(writeRate * share, 'λ, while the cache is there');
  if (!values.coalesce) {
    const lost = crash ? flushEvery / 2 / period : 0;
    return bound(writeRate * (share - lost), 'λ, less what a crash takes');
  }
  const whole = keys * (1 - exp((-writeRate * flushEvery) / keys));
  // Between two crashes: a part of an interval, whole ones, and a part that is lost; the parts make one on average.
  const rows = crash ? (up / flushEvery - 1) * whole + rowsOfPart(values) : (up / flushEvery) * whole;
  return bound(rows / period, 'K (1 − e⁻ˣ) / F, x = λ F / K');
}

function writesFailed(values: Values): Prediction {
  const { path, crash, writeRate, downtime } = values;
  if (!crash) return NO_CRASH;
  if (path === 'aside' || path === 'both')
    return predicted(0, 'a write needs the database alone', 'Definition of the strategy');
  const away = writeRate * seconds(downtime);
  if (path === 'behind') return predicted(away, 'λ · downtime', 'Poisson writes');
  const commit = mm1MeanResponse({ arrivalRate: writeRate, serviceRate: values.commitRate });
  if ('silent' in commit) return commit;
  return predicted(
    away + writeRate * (seconds(values.roundTrip) + valueOf(commit)),
    'λ (downtime + time at the cache)',
    'J. Little, A proof for the queuing formula L = λW, Operations Research 9 (1961)',
  );
}

/** Different keys written in an interval that is cut at a random moment. */
function rowsOfPart({ keys, writeRate, flushEvery }: Values): number {
  const x = (writeRate * flushEvery) / keys;
  return keys * (1 - (1 - exp(-x)) / x);
}

/** From 0 to 1, by Simpson’s rule. The integrand may be steep at 0, hence the many steps. */
function integral(of: (z: number) => number): number {
  const steps = 2000;
  let sum = of(1e-300) + of(1);
  for (let i = 1; i < steps; i++) sum += (i % 2 === 1 ? 4 : 2) * of(i / steps);
  return sum / (3 * steps);
}
