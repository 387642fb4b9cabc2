/**
 * How often a read misses a write that was acknowledged before: N replicas, of which a write waits for W and a read for R.
 * The model is WARS (Bailis and others): a write reaches each replica after W, its acknowledgement comes back after A, a read
 * reaches each after R, its answer comes back after S. Times in seconds.
 *
 * Assumed: the four times are independent exponentials, a write and a read are sent to all replicas, no other write comes
 * between, none is lost, and nothing repairs a replica but the write itself. With R + W > N every read sees the write; that
 * alone is no linearizability.
 *
 * Derived here, since the paper simulates. Given that the write was acknowledged after c seconds, replicas are independent,
 * and those that acknowledged are fresh. Each of the N − W others is stale to a read that comes r seconds into the read, t
 * after the acknowledgement, with probability e^(−w(c + t + r)) / P(W + A > c), w = 1 / E[W]. The read is stale if R of these
 * answer first of all. What depends on c and on the read falls apart into two integrals, and t is left in a factor e^(−wRt).
 */
import { exp } from '../math.ts';
import type { Prediction } from '../simulation.ts';
import { mustBeFinite, mustBeWhole } from './numbers.ts';
import { predicted } from './prediction.ts';
import { integralToInfinity } from './quadrature.ts';
import { TwoDelays } from './two-delays.ts';

/** A replicated store as WARS sees it: mean seconds of the four messages, 0 for those that take no time. */
export interface QuorumStore {
  readonly replicas: number;
  readonly writeQuorum: number;
  readonly readQuorum: number;
  /** W: until a replica has the write. */
  readonly meanWrite: number;
  /** A: the acknowledgement's way back. */
  readonly meanAcknowledgement?: number;
  /** R: until a replica has the question. */
  readonly meanRead?: number;
  /** S: the answer's way back. */
  readonly meanAnswer?: number;
}

/** Seconds that are as good as none, and whose reciprocals would overflow when multiplied. */
const AT_ONCE = 1e-100;

const SOURCE =
  'P. Bailis and others, Probabilistically bounded staleness for practical partial quorums, PVLDB 5 (2012); integrals as derived in the module';

/**
 * The probability that a read begun `since` seconds after a write was acknowledged does not see it. Throws an `EngineError`
 * for quorums that are not whole numbers from 1 to the number of replicas, and for times that are negative or not finite.
 */
export function staleReadProbability(given: QuorumStore, since: number): Prediction {
  const store = checked(given);
  mustBeFinite('a read of a quorum', { since });
  const { replicas, writeQuorum, readQuorum, meanWrite } = store;
  const formula = 'C(N − W, R) e^(−Rt / E[W]) × two integrals, over the acknowledgement and over the answers';
  if (readQuorum + writeQuorum > replicas) return predicted(0, 'R + W > N: every read meets the write', SOURCE);
  if (meanWrite === 0) return predicted(0, 'a write that takes no time is everywhere at once', SOURCE);
  const ways = choose(replicas - writeQuorum, readQuorum);
  const atOnce = ways * behindAtAcknowledgement(store) * answeredByThese(store);
  return predicted(atOnce * exp((-readQuorum * since) / meanWrite), formula, SOURCE);
}

/** That R given replicas, of those that have not acknowledged when the write returns, do not have it either. */
function behindAtAcknowledgement({
  replicas,
  writeQuorum,
  readQuorum,
  meanWrite,
  meanAcknowledgement,
}: Required<QuorumStore>): number {
  const round = new TwoDelays(meanWrite, meanAcknowledgement);
  // The density of the W-th of N, with e^(−wc) instead of P(W + A > c) for R of those that come later.
  const orders = writeQuorum * choose(replicas, writeQuorum);
  return integralToInfinity(
    (c) =>
      orders *
      power(round.atMost(c), writeQuorum - 1) *
      round.density(c) *
      power(round.moreThan(c), replicas - writeQuorum - readQuorum) *
      exp((-readQuorum * c) / meanWrite),
    round.mean,
  );
}

/** That these R of N answer first, and each was asked before the write came to it, as far as that depends on the read. */
function answeredByThese({ replicas, readQuorum, meanWrite, meanRead, meanAnswer }: Required<QuorumStore>): number {
  const others = replicas - readQuorum;
  if (meanRead + meanAnswer === 0) return 1 / choose(replicas, readQuorum);
  const round = new TwoDelays(meanRead, meanAnswer);
  // Weighing R by e^(−wr) makes it shorter and leaves a factor.
  const kept = meanWrite / (meanWrite + meanRead);
  const weighed = new TwoDelays(meanRead * kept, meanAnswer);
  return integralToInfinity(
    (y) =>
      readQuorum *
      kept *
      weighed.density(y) *
      power(kept * weighed.atMost(y), readQuorum - 1) *
      power(round.moreThan(y), others),
    round.mean,
  );
}

function checked(store: QuorumStore): Required<QuorumStore> {
  const { replicas, writeQuorum, readQuorum, meanWrite, meanAcknowledgement = 0, meanRead = 0, meanAnswer = 0 } = store;
  mustBeWhole('a quorum', { replicas, writeQuorum, readQuorum }, 1);
  // That a quorum is no larger than the group, said in the terms of what is then left over.
  const left = { 'replicas − writeQuorum': replicas - writeQuorum, 'replicas − readQuorum': replicas - readQuorum };
  mustBeWhole('a quorum', left, 0);
  mustBeFinite('a quorum', { meanWrite, meanAcknowledgement, meanRead, meanAnswer });
  const seconds = (mean: number): number => (mean < AT_ONCE ? 0 : mean);
  return {
    ...{ replicas, writeQuorum, readQuorum },
    meanWrite: seconds(meanWrite),
    meanAcknowledgement: seconds(meanAcknowledgement),
    meanRead: seconds(meanRead),
    meanAnswer: seconds(meanAnswer),
  };
}

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}

function power(x: number, times: number): number {
  let product = 1;
  for (let i = 0; i < times; i++) product *= x;
  return product;
}
