/**
 * Which formula applies under these values, or why none does.
 */
import {
  mg1MeanResponse,
  mmcMeanResponse,
  mmcResponseQuantile,
  overload,
  powerOfChoicesMeanResponse,
  predicted,
  roundRobinMeanResponse,
  roundRobinResponseQuantile,
  shortestLineMeanResponse,
  silent,
  weightedSplitMeanResponse,
  type Prediction,
} from '@under-load/engine';
import { ERROR_TIME } from './machine.ts';
import { loadOf, speedsOf, weightsOf, type Values } from './parameters.ts';
import { mix } from './policies/ip-hash.ts';
import { splitResponseQuantile } from './split-quantile.ts';

export function theory(values: Values): Record<string, Prediction> {
  const { fault } = values;
  if (fault === 'error-fast')
    return { errorShare: errorShare(values), ...latencies(silent('No formula here knows of a server that fails.')) };
  if (fault === 'slow') return latencies(silent('No formula here knows of a server that turned slow.'));
  const tooMuch = overload(loadOf(values));
  if (tooMuch) return { ...latencies(tooMuch), utilisation: tooMuch, throughput: tooMuch };
  return { ...latencyOf(values), ...flow(values) };
}

function latencies(all: Prediction, p50 = all, p99 = all): Record<'meanLatency' | 'p50' | 'p99Latency', Prediction> {
  return { meanLatency: all, p50, p99Latency: p99 };
}

function latencyOf(values: Values): Record<string, Prediction> {
  const { policy, servers, arrivalRate, spread, speeds, balancers, choices } = values;
  const group = { arrivalRate, servers, serviceRate: 1000 / values.serviceTime };
  const alike = new Set(weightsOf(values)).size === 1;
  const onlyMean = (mean: Prediction) => latencies(mean, silent('Only the mean is known.'));

  if (policy === 'random' || policy === 'ip-hash' || (policy === 'power-of-choices' && choices === 1)) {
    const split = { arrivalRate, serviceRates: speedsOf(values).map((speed) => speed * group.serviceRate) };
    const shares = policy === 'ip-hash' ? hashShares(values) : speedsOf(values).map(() => 1 / servers);
    if (spread === 1)
      return latencies(
        weightedSplitMeanResponse(split, shares),
        splitResponseQuantile(split, shares, 0.5),
        splitResponseQuantile(split, shares, 0.99),
      );
    if (policy !== 'ip-hash' && speeds === 'equal')
      return onlyMean(mg1MeanResponse({ ...group, arrivalRate: arrivalRate / servers }, { squaredVariation: spread }));
  }
  if (spread !== 1) return latencies(silent('The formula for this rule needs exponential service times, C² = 1.'));
  if (speeds !== 'equal') return latencies(silent('The formula for this rule needs servers of equal speed.'));

  if (policy === 'one-line')
    return latencies(mmcMeanResponse(group), mmcResponseQuantile(group, 0.5), mmcResponseQuantile(group, 0.99));
  if (policy === 'round-robin' || (policy === 'weighted-round-robin' && alike)) {
    if (balancers > 1)
      return latencies(silent('The formula needs one balancer: the turns of several are not in step.'));
    return latencies(
      roundRobinMeanResponse(group),
      roundRobinResponseQuantile(group, 0.5),
      roundRobinResponseQuantile(group, 0.99),
    );
  }
  const seesEveryLine =
    policy === 'join-shortest-queue' ||
    (policy === 'power-of-choices' && choices >= servers) ||
    (balancers === 1 && (policy === 'least-connections' || (policy === 'weighted-least-connections' && alike)));
  if (seesEveryLine)
    return servers === 2
      ? onlyMean(shortestLineMeanResponse(group))
      : latencies(silent('For more than two lines there is no formula for joining the shortest.'));
  if (policy === 'power-of-choices') return onlyMean(powerOfChoicesMeanResponse(group, choices));
  return latencies(silent('No formula is known for this rule.'));
}

/** What comes in goes out, as long as no server gets more than it can do. */
function flow(values: Values): Record<string, Prediction> {
  const { policy, arrivalRate, servers, speeds } = values;
  const shares = fixedShares(values);
  const predictions: Record<string, Prediction> = {};
  // By chance the busiest of equals is a little over its share, so of those nothing is said.
  if (shares && policy !== 'random')
    predictions['shareOfBusiest'] = predicted(Math.max(...shares), 'largest share', 'The rule fixes the shares');
  const canDo = speedsOf(values).map((speed) => speed / servers / loadOf(values));
  const keepsUp = shares ? shares.every((share, i) => share < canDo[i]!) : speeds === 'equal';
  if (!keepsUp) return predictions;
  return {
    ...predictions,
    utilisation: predicted(loadOf(values), 'ρ = λ / (n μ)', 'Work that comes in is done'),
    throughput: predicted(arrivalRate, 'λ', 'What comes in goes out'),
  };
}

/** Each server's share of the requests, where the rule fixes it whatever the lines are. */
function fixedShares(values: Values): number[] | null {
  const { policy, servers } = values;
  if (policy === 'ip-hash') return hashShares(values);
  if (policy === 'random' || policy === 'round-robin') return speedsOf(values).map(() => 1 / servers);
  if (policy !== 'weighted-round-robin') return null;
  const weights = weightsOf(values);
  const sum = weights.reduce((a, b) => a + b);
  return weights.map((weight) => weight / sum);
}

/** The share of the requests that each server gets from the addresses that hash to it. */
function hashShares({ clients, officeShare, servers }: Values): number[] {
  const shares = Array.from({ length: servers }, () => 0);
  const office = officeShare / 100;
  shares[mix(0) % servers]! += office;
  for (let client = 1; client <= clients; client++) shares[mix(client) % servers]! += (1 - office) / clients;
  return shares;
}

/** Errors as a share of all answers, where server 1 does nothing but fail. */
function errorShare({ policy, servers, arrivalRate, serviceTime, speeds }: Values): Prediction {
  if (speeds !== 'equal') return silent('The formula needs servers of equal speed.');
  const good = 1000 / serviceTime;
  const bad = 1 / ERROR_TIME;
  if (policy === 'random' || policy === 'round-robin') {
    const share = arrivalRate / servers;
    const errors = Math.min(share, bad);
    return predicted(
      errors / (errors + (servers - 1) * Math.min(share, good)),
      '1 / n, or what each server can do',
      'Every server is sent the same share',
    );
  }
  const alwaysBusy = policy === 'least-connections' || policy === 'join-shortest-queue' || policy === 'one-line';
  if (alwaysBusy && arrivalRate > bad + (servers - 1) * good)
    return predicted(
      bad / (bad + (servers - 1) * good),
      'μ_bad / (μ_bad + (n − 1) μ_good)',
      'All servers are busy all the time, so each answers at its own rate',
    );
  return silent('A formula exists only where the rule looks at nothing, or where every server is busy all the time.');
}
