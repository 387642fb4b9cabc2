/**
 * One line for all is a line of limited room, in which whoever comes finds it full as often, whoever it is. Turns give the
 * max-min fair shares, where nobody's demand is near its share. A limit passes as much as it allows, where nobody's demand
 * is near it. Of the waits under turns nothing is known but how long they are at most.
 */
import { finiteLineBlocking, finiteLineMeanResponse, predicted, silent, type Prediction } from '@under-load/engine';
import { maxMinShares } from './max-min.ts';
import { loadOf, ratesOf, weightsOf, worksOf, type Values } from './parameters.ts';

type Predictions = Readonly<Record<string, Prediction>>;

/** Nearer than this to what it is granted, chance decides how much of a demand is met. */
const NEAR = 0.15;
const near = (demand: number, granted: number): boolean => Math.abs(demand / granted - 1) < NEAR;

const MAX_MIN = 'D. Bertsekas, R. Gallager, Data Networks, 2nd ed. (1992), section 6.5.2';

export function theory(values: Values): Predictions {
  if (values.peaks !== 'none') return all(silent('The formulas here need rates that stay the same.'));
  switch (values.policy) {
    case 'fifo':
      return oneLine(values);
    case 'deficit-round-robin':
      return turns(values);
    case 'token-bucket':
      return limits(values);
  }
}

const all = (prediction: Prediction): Predictions => ({
  ...flows(prediction),
  othersLatency: prediction,
  meanLatency: prediction,
});
const flows = (prediction: Prediction): Predictions => ({
  othersLost: prediction,
  othersThroughput: prediction,
  loudThroughput: prediction,
  loudLost: prediction,
  utilisation: prediction,
  lost: prediction,
});

function oneLine(values: Values): Predictions {
  if (values.size !== 1) return all(silent('The formula needs requests of all tenants that are alike.'));
  const rates = ratesOf(values);
  const arrivalRate = sum(rates);
  // Beside those who wait there is the one that is served.
  const room = values.roomEach * rates.length + 1;
  const line = { arrivalRate, serviceRate: values.capacity, servers: 1, room };
  const lost = finiteLineBlocking(line);
  const latency = finiteLineMeanResponse(line);
  if (!('value' in lost)) return all(lost);
  const answered = (rate: number) => predicted(rate * (1 - lost.value), 'λᵢ (1 − P(K inside))', lost.source);
  return {
    othersLost: lost,
    loudLost: lost,
    lost,
    othersThroughput: answered(arrivalRate - rates[0]!),
    loudThroughput: answered(rates[0]!),
    utilisation: predicted((arrivalRate * (1 - lost.value)) / values.capacity, 'λ (1 − P(K inside)) / μ', lost.source),
    othersLatency: latency,
    meanLatency: latency,
  };
}

function turns(values: Values): Predictions {
  const [rates, works, weights] = [ratesOf(values), worksOf(values), weightsOf(values)];
  const demands = rates.map((rate, i) => rate * works[i]!);
  const shares = maxMinShares({ demands, weights, capacity: 1 });
  // What each would be held to if it asked for more: the share of those who do.
  const short = shares.flatMap((share, i) => (share < demands[i]! ? [share / weights[i]!] : []));
  const perWeight = short[0] ?? Infinity;
  if (near(loadOf(values), 1) || demands.some((demand, i) => near(demand, perWeight * weights[i]!)))
    return all(silent('A demand is so near to its fair share that chance decides how much of it is met.'));
  const waits = silent('No formula is known for how long one waits for its turn.');
  const answered = shares.map((share, i) => share / works[i]!);
  return { ...granted(values, answered, 'max-min fair share', MAX_MIN), othersLatency: waits, meanLatency: waits };
}

function limits(values: Values): Predictions {
  const [rates, works] = [ratesOf(values), worksOf(values)];
  if (rates.some((rate) => near(rate, values.limit)))
    return all(silent('A tenant sends about as much as its limit allows, so chance decides how much of it passes.'));
  const passed = rates.map((rate) => Math.min(rate, values.limit));
  if (sum(passed.map((rate, i) => rate * works[i]!)) > 1 - NEAR)
    return all(silent('The limits allow about as much as the server can do, or more.'));
  const waits = silent('No formula here knows how even the requests come that a limit lets through.');
  return {
    ...granted(values, passed, 'the lesser of demand and limit', 'What comes in above the rate of tokens is refused'),
    othersLatency: waits,
    meanLatency: waits,
  };
}

/** What follows from how many requests of each tenant are answered in a second. */
function granted(values: Values, answered: readonly number[], formula: string, source: string): Predictions {
  const [rates, works] = [ratesOf(values), worksOf(values)];
  const others = sum(answered.slice(1));
  const of = (value: number, what = formula) => predicted(value, what, source);
  return {
    othersThroughput: of(others),
    loudThroughput: of(answered[0]!),
    othersLost: of(1 - others / sum(rates.slice(1)), `1 − ${formula} ÷ demand`),
    loudLost: of(1 - answered[0]! / rates[0]!, `1 − ${formula} ÷ demand`),
    lost: of(1 - sum(answered) / sum(rates), `1 − ${formula} ÷ demand`),
    utilisation: of(sum(answered.map((rate, i) => rate * works[i]!)), 'Σ answered × work'),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
