/**
 * What retries add: attempts per call, through one layer or several, and the load from which a server that was down once
 * stays down.
 *
 * Assumed: every attempt fails with the same chance whatever became of the others. In an overload that is too kind: there
 * attempts fail together, and because of each other. At a chance of 1 all is exact.
 */
import type { Prediction } from '../simulation.ts';
import { mustBeFinite, mustBePositive, mustBeShare, mustBeWhole } from './numbers.ts';
import { predicted } from './prediction.ts';

/** A caller that tries again. */
export interface RetryPolicy {
  /** The chance that one attempt fails. */
  readonly failure: number;
  /** How often it tries again at most: 3 means four attempts. */
  readonly retries: number;
}

const GEOMETRIC = 'the first attempt and each retry, made only where all before failed: a geometric sum';
const SRE = 'B. Beyer and others, Site Reliability Engineering (2016), chapter 22, on retries at several layers';
const BRONSON = 'N. Bronson and others, Metastable failures in distributed systems, HotOS 2021';

/** Attempts per call. Throws an `EngineError` for a chance outside 0 to 1 and for retries that are not a whole number from 0; so do all below. */
export function retryAttempts(policy: RetryPolicy): Prediction {
  return predicted(attempts(policy), '(1 − p^(r + 1)) / (1 − p)', GEOMETRIC);
}

/** The share of calls that fail with all their attempts. */
export function retryFailure(policy: RetryPolicy): Prediction {
  return predicted(allFail(policy), 'p^(r + 1)', 'independent attempts');
}

/**
 * Attempts at the lowest of several layers for one call at the top, where each layer tries again by this policy and only the
 * lowest fails by itself. A layer above sees what is left of the failures below it.
 */
export function layeredRetryAttempts(policy: RetryPolicy, layers: number): Prediction {
  mustBeWhole('retries through layers', { layers }, 1);
  let { failure } = policy;
  let amplification = 1;
  for (let layer = 1; layer <= layers; layer++) {
    amplification *= attempts({ ...policy, failure });
    failure = allFail({ ...policy, failure });
  }
  return predicted(
    amplification,
    'Π (1 − pₖ^(r + 1)) / (1 − pₖ), pₖ₊₁ = pₖ^(r + 1); (r + 1)^layers where all fails',
    SRE,
  );
}

/**
 * The arrival rate, per second, above which a server does not recover from an outage while its clients retry: with every
 * attempt too late, each call brings r + 1 of them. `serviceRate` is what the server does per second.
 */
export function retryRecoveryLimit({
  serviceRate,
  retries,
}: {
  readonly serviceRate: number;
  readonly retries: number;
}): Prediction {
  mustBePositive('recovery under retries', { serviceRate });
  mustBeWhole('recovery under retries', { retries }, 0);
  return predicted(serviceRate / (retries + 1), 'μ / (r + 1)', BRONSON);
}

/** The same where retries may be at most a share of the calls: `budget` 0.1 allows one retry in ten calls. */
export function budgetedRecoveryLimit({
  serviceRate,
  budget,
}: {
  readonly serviceRate: number;
  readonly budget: number;
}): Prediction {
  mustBePositive('recovery under a retry budget', { serviceRate });
  mustBeFinite('recovery under a retry budget', { budget });
  return predicted(serviceRate / (1 + budget), 'μ / (1 + b)', SRE);
}

/** Added term by term, so that a chance of 1 needs no case of its own. */
function attempts({ failure, retries }: RetryPolicy): number {
  mustBeShare('retries', { failure });
  mustBeWhole('retries', { retries }, 0);
  let [sum, reached] = [0, 1];
  for (let attempt = 0; attempt <= retries && reached > 0; attempt++) {
    sum += reached;
    reached *= failure;
  }
  return sum;
}

function allFail({ failure, retries }: RetryPolicy): number {
  mustBeShare('retries', { failure });
  mustBeWhole('retries', { retries }, 0);
  let all = failure;
  for (let retry = 1; retry <= retries && all > 0 && all < 1; retry++) all *= failure;
  return all;
}
