/** Which formula applies under these values, or why none does. */
import {
  exp,
  finiteLineBlocking,
  finiteLineGoodput,
  finiteLineLate,
  finiteLineMeanResponse,
  finiteLineThroughput,
  mm1MeanResponse,
  overload,
  predicted,
  silent,
  type Prediction,
} from '@under-load/engine';
import { blockedProducers } from './blocked-producers.ts';
import { loadOf, type Values } from './parameters.ts';

type Predictions = Readonly<Record<string, Prediction>>;

export function theory(values: Values): Predictions {
  if (values.arrivals === 'bursts')
    return all(silent('The formulas here need a rate of arrivals that stays the same.'));
  switch (values.policy) {
    case 'unbounded':
      return withoutBound(values);
    case 'block':
      return withProducersHeld(values);
    case 'drop-oldest':
      return {
        ...withRefusals(values),
        ...waits(silent('The formula needs requests that leave in the order they came.')),
      };
    case 'reject':
      if (values.retryAfter === Infinity) return withRefusals(values);
      return all(silent('The formula needs refused requests that do not come back.'));
  }
}

const waits = (prediction: Prediction) => ({
  goodput: prediction,
  lateShare: prediction,
  meanLatency: prediction,
  servedShare: prediction,
});
const all = (prediction: Prediction) => ({ ...waits(prediction), rejectShare: prediction, throughput: prediction });

function withRefusals(values: Values): Predictions {
  const { arrivalRate, room } = values;
  const deadline = values.deadline / 1000;
  const line = { arrivalRate, serviceRate: 1000 / values.serviceTime, servers: 1, room };
  const goodput = finiteLineGoodput(line, deadline);
  return {
    goodput,
    rejectShare: finiteLineBlocking(line),
    lateShare: finiteLineLate(line, deadline),
    meanLatency: finiteLineMeanResponse(line),
    servedShare:
      'value' in goodput
        ? predicted(goodput.value / arrivalRate, `${goodput.formula}, over λ`, goodput.source)
        : goodput,
    throughput: finiteLineThroughput(line),
  };
}

const MM1 = 'L. Kleinrock, Queueing Systems, volume 1 (1975), section 3.2: the response of M/M/1 is exponential';

function withoutBound(values: Values): Predictions {
  const tooMuch = overload(loadOf(values));
  if (tooMuch) return { ...all(tooMuch), rejectShare: predicted(0, '0', 'Nobody is refused') };
  const { arrivalRate } = values;
  const serviceRate = 1000 / values.serviceTime;
  const late = exp((-(serviceRate - arrivalRate) * values.deadline) / 1000);
  return {
    goodput: predicted(arrivalRate * (1 - late), 'λ (1 − e^(−(μ − λ)τ))', MM1),
    rejectShare: predicted(0, '0', 'Nobody is refused'),
    lateShare: predicted(late, 'e^(−(μ − λ)τ)', MM1),
    meanLatency: mm1MeanResponse({ arrivalRate, serviceRate }),
    servedShare: predicted(1 - late, '1 − e^(−(μ − λ)τ)', MM1),
    throughput: predicted(arrivalRate, 'λ', 'What comes in goes out'),
  };
}

const FINITE = 'L. Kleinrock, Queueing Systems, volume 1 (1975), section 3.8: a birth–death chain with P producers';

function withProducersHeld(values: Values): Predictions {
  const { arrivalRate, producers, room } = values;
  const steady = blockedProducers({ arrivalRate, producers, room, serviceRate: 1000 / values.serviceTime });
  const late = steady.late(values.deadline / 1000);
  const goodput = steady.throughput * (1 - late);
  return {
    goodput: predicted(goodput, 'Σ pₙ λₙ P(Poisson(μτ) > n)', FINITE),
    rejectShare: predicted(0, '0', 'Nobody is refused'),
    lateShare: predicted(late, 'Σ pₙ λₙ P(Poisson(μτ) ≤ n) / Σ pₙ λₙ', FINITE),
    meanLatency: predicted(steady.meanLatency, 'Σ n pₙ / Σ pₙ λₙ, by Little’s law', FINITE),
    servedShare: predicted(goodput / arrivalRate, 'Σ pₙ λₙ P(Poisson(μτ) > n) / λ', FINITE),
    heldBack: predicted(steady.heldBack, '1 − Σ pₙ λₙ / λ', FINITE),
    throughput: predicted(steady.throughput, 'Σ pₙ λₙ', FINITE),
  };
}
