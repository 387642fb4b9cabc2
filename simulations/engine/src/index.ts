/** The public surface of the engine, one line an idea; each is explained in its own file. A name that is not here is private. */

// What a simulation declares, and what a run is.
export type * from './moment.ts';
export type * from './run.ts';
export type * from './scenario.ts';
export type * from './scene.ts';
export type * from './vocabulary.ts';
export type * from './world.ts';
export * from './parameters.ts';
export * from './simulation.ts';

// Scenarios: asked for, checked, written.
export * from './problem.ts';
export { nearest } from './nearest.ts';
export { boundsOf, withinBounds } from './bounds.ts';
export { parameterText, sameValue } from './parameter-text.ts';
export { allowedValues, checkParameter, quoted } from './parameter-value.ts';
export type { Checked } from './parameter-value.ts';
export {
  formatPairs,
  formatScenario,
  parseInterventions,
  parsePairs,
  parseReference,
  scenarioPairs,
} from './scenario-text.ts';
export type { Reference } from './scenario-text.ts';
export { laneLetter, resolveLanes, resolveScenario } from './resolve-scenario.ts';
export type { Lane, ScenarioRequest } from './resolve-scenario.ts';

// Running, measuring, reading back.
export { run } from './run-scenario.ts';
export { branch } from './branch.ts';
export { pairedDifference, pairedRatio, study, studySlices, studySteps } from './study.ts';
export type { Estimate, Study, StudyOptions } from './study.ts';
export { sweep, sweepSlices } from './sweep.ts';
export type { SweepOptions, SweepPoint } from './sweep.ts';
export { batchedRun } from './batched-run.ts';
export type { BatchedRun, BatchedRunOptions } from './batched-run.ts';
export { Replay, replay } from './replay.ts';
export type { Happening } from './happening.ts';
export { historyOf } from './run-history.ts';
export type { RunHistory } from './run-history.ts';
export { hashRun } from './run-hash.ts';
export { chunksOfRun, RunReceiver } from './run-chunks.ts';
export type { RunChunk, RunMessage } from './run-chunks.ts';

// The core.
export { EngineError } from './error.ts';
export { exp, ln, pow, powerOfTwo } from './math.ts';
export { Stream } from './stream.ts';
export { coin, coinOf } from './coin.ts';
export type { Coin } from './coin.ts';
export { Simulator } from './simulator.ts';
export type { Action as Event, Task } from './event-list.ts';
export { Process } from './process.ts';
export type { Script, Waitable, Waiter, Yieldable } from './process.ts';
export { Group } from './group.ts';
export { all } from './all.ts';
export { race, within } from './race.ts';
export { sleep } from './sleep.ts';
export { Signal } from './signal.ts';
export { Station } from './station.ts';
export type { StationOptions } from './station.ts';
export { SharedStation } from './shared-station.ts';
export type { SharedStationOptions, SharedWork } from './shared-station.ts';
export { PreemptiveStation } from './preemptive-station.ts';
export type { PreemptiveStationOptions, UrgentWork } from './preemptive-station.ts';
export type { PreemptiveWork } from './preemptive-work.ts';
export type { Work } from './work.ts';
export { TokenBucket } from './token-bucket.ts';
export type { TokenBucketOptions } from './token-bucket.ts';
export { Line } from './line.ts';
export { bursty, poisson, regular, renewal, replayed, startArrivals, startClients } from './arrivals.ts';
export type { Arrivals, BurstOptions, ClientOptions } from './arrivals.ts';
export * from './distributions/index.ts';
export { days, hours, microseconds, minutes, ms } from './time.ts';
export { Histogram } from './histogram.ts';
export type { HistogramData } from './histogram.ts';
export { Tally } from './tally.ts';
export type { TallyData } from './tally.ts';
export { studentInterval, studentQuantile } from './interval.ts';
export { disagreement, jointDisagreement, standardError, zScore } from './oracle.ts';
export type { Tolerance } from './oracle.ts';
export type { Interval } from './interval.ts';
export { batchMeans } from './batch-means.ts';
export type { BatchMeans } from './batch-means.ts';
export { foundWarmUp } from './found-warm-up.ts';
export { warmUpLength } from './warm-up-length.ts';

// Theory: closed forms and small exact solutions, each with its source and what it assumes.
export * from './theory/cache-hit-ratio.ts';
export * from './theory/closed-network.ts';
export * from './theory/connection-balance.ts';
export * from './theory/fan-out.ts';
export * from './theory/finite-line.ts';
export * from './theory/impatience.ts';
export * from './theory/key-placement.ts';
export * from './theory/machine-repairman.ts';
export * from './theory/many-servers.ts';
export { mixedLineMeanResponse, mixedLineMeanWait } from './theory/mixed-line.ts';
export type { WorkClass } from './theory/mixed-line.ts';
export * from './theory/open-network.ts';
export * from './theory/page-reads.ts';
export * from './theory/partition.ts';
export * from './theory/power-of-choices.ts';
export { overload, predicted, silent, valueOf } from './theory/prediction.ts';
export * from './theory/priorities.ts';
export * from './theory/processor-sharing.ts';
export * from './theory/quorum-staleness.ts';
export * from './theory/retries.ts';
export * from './theory/round-robin.ts';
export { shortestLineMeanResponse } from './theory/shortest-line.ts';
export * from './theory/single-server.ts';
export * from './theory/tandem.ts';
export * from './theory/time-to-live.ts';
export * from './theory/weighted-split.ts';

// Protocols: nodes that know of each other only by messages.
export { Network } from './network.ts';
export type { Copy, Loss, MessageCounts, MessageWatch, NetworkOptions } from './network.ts';
export { Node } from './node.ts';
export type { Behaviour } from './node.ts';
export type { Drawn, Link } from './link.ts';
export { Clock } from './clock.ts';
export type { ClockOptions } from './clock.ts';

// Histories: what clients saw, and which promises that keeps.
export type * from './history/judgement.ts';
export { answeredBefore } from './history/operation.ts';
export type { Operation, OperationIndex } from './history/operation.ts';
export { checkCausal } from './history/causal.ts';
export type { CausalKept } from './history/causal.ts';
export { checkCausalConvergence } from './history/causal-convergence.ts';
export { checkConvergence } from './history/convergence.ts';
export type { ConvergenceKept, ConvergenceOptions } from './history/convergence.ts';
export { checkLinearizable } from './history/linearizable.ts';
export { linearizationPoints } from './history/linearization-points.ts';
export { checkRegular } from './history/regular.ts';
export { checkSequential } from './history/sequential.ts';
export { checkSession, SESSION_GUARANTEES } from './history/session.ts';
export type { SessionGuarantee, SessionOptions } from './history/session.ts';
