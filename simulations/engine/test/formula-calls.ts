/** Each public formula called with whatever numbers are given it: for tests that must hold for all of them. */
import * as engine from '../src/index.ts';
import type { ServerGroup, SingleServer, WorkClass } from '../src/index.ts';

/** Where the arguments come from, one by one. */
export interface Arguments {
  /** A rate, a time, a share, a load. */
  readonly number: () => number;
  /** How many of something. */
  readonly count: () => number;
}

type Call = (given: Arguments) => unknown;

const server = ({ number }: Arguments): SingleServer => ({ arrivalRate: number(), serviceRate: number() });
const group = (given: Arguments): ServerGroup => ({ ...server(given), servers: given.count() });
const impatient = (given: Arguments) => ({ ...group(given), meanPatience: given.number() });
const finite = (given: Arguments) => ({ ...group(given), room: given.count() });
const table = ({ number, count }: Arguments) => ({ pages: count(), rowsPerPage: number() });
const costs = ({ number }: Arguments) => ({ randomCost: number(), sequentialCost: number() });
const split = ({ number }: Arguments) => ({ arrivalRate: number(), serviceRates: [number(), number()] });
const item = ({ number }: Arguments) => ({ requestRate: number(), timeToLive: number() });
const cache = ({ number, count }: Arguments) => ({ popularity: [number(), number(), number()], capacity: count() });
const retries = ({ number, count }: Arguments) => ({ failure: number(), retries: count() });
const slowness = ({ number, count }: Arguments) => ({ answers: count(), slow: number() });
const tandem = ({ number, count }: Arguments) => ({
  arrivalRate: number(),
  stations: [{ serviceRate: number(), servers: count() }, { serviceRate: number() }],
});
const joined = ({ number, count }: Arguments) => [
  { arrivalRate: number(), serviceRate: number(), servers: count(), routes: { 0: number(), 1: number() } },
  { serviceRate: number() },
];
const loop = ({ number, count }: Arguments) => ({
  ...{ clients: count(), meanThink: number() },
  ...{ serviceRate: number(), servers: count() },
});
const joins = ({ number, count }: Arguments) => ({
  ...{ servers: count(), connectionLife: number() },
  ...{ window: number(), elapsed: number() },
});
const store = ({ number, count }: Arguments) => ({
  ...{ replicas: count(), writeQuorum: count(), readQuorum: count() },
  ...{ meanWrite: number(), meanAcknowledgement: number(), meanRead: number(), meanAnswer: number() },
});
const classes = ({ number }: Arguments): WorkClass[] =>
  [0, 1].map(() => ({ arrivalRate: number(), meanService: number(), squaredVariation: number() }));

export const formulaCalls: Readonly<Record<string, Call>> = {
  anySlowShare: (given) => engine.anySlowShare(slowness(given)),
  anySlowShareHedged: (given) => engine.anySlowShareHedged(slowness(given)),
  bestHitRatio: (given) => engine.bestHitRatio(cache(given)),
  bestSplit: (given) => engine.bestSplit(split(given)),
  bestSplitMeanResponse: (given) => engine.bestSplitMeanResponse(split(given)),
  breakEvenShare: (given) => [true, false].map((each) => engine.breakEvenShare(table(given), costs(given), each)),
  budgetedRecoveryLimit: ({ number }) => engine.budgetedRecoveryLimit({ serviceRate: number(), budget: number() }),
  closedLoopMeanResponse: (given) => engine.closedLoopMeanResponse(loop(given)),
  closedLoopSaturation: (given) => engine.closedLoopSaturation(loop(given)),
  closedLoopThroughput: (given) => engine.closedLoopThroughput(loop(given)),
  closedLoopUtilisation: (given) => engine.closedLoopUtilisation(loop(given)),
  closedNetwork: ({ number, count }) =>
    engine.closedNetwork(count(), [
      { kind: 'line', meanService: number(), visits: number() },
      { kind: 'delay', meanService: number() },
    ]),
  clusteredSeekCost: (given) => engine.clusteredSeekCost(table(given), given.count(), costs(given)),
  connectionVariation: ({ count }) => engine.connectionVariation(count(), count()),
  consistentMoved: ({ count }) => engine.consistentMoved(count(), count()),
  distinctPages: ({ number, count }) => engine.distinctPages(count(), number()),
  erlangAAbandoned: (given) => engine.erlangAAbandoned(impatient(given)),
  erlangAMeanWait: (given) => engine.erlangAMeanWait(impatient(given)),
  erlangB: ({ number, count }) => engine.erlangB(count(), number()),
  erlangC: ({ number, count }) => engine.erlangC(count(), number()),
  fastestMeanResponse: ({ number, count }) =>
    engine.fastestMeanResponse({ answers: count(), needed: count(), meanResponse: number() }),
  fifoHitRatio: (given) => engine.fifoHitRatio(cache(given)),
  finiteLineBlocking: (given) => engine.finiteLineBlocking(finite(given)),
  finiteLineGoodput: (given) => engine.finiteLineGoodput(finite(given), given.number()),
  finiteLineLate: (given) => engine.finiteLineLate(finite(given), given.number()),
  finiteLineMeanResponse: (given) => engine.finiteLineMeanResponse(finite(given)),
  finiteLineThroughput: (given) => engine.finiteLineThroughput(finite(given)),
  layeredRetryAttempts: (given) => engine.layeredRetryAttempts(retries(given), given.count()),
  lruCharacteristicTime: (given) => engine.lruCharacteristicTime(cache(given)),
  lruHitRatio: (given) => engine.lruHitRatio(cache(given)),
  manyServersLimit: ({ number, count }) => engine.manyServersLimit(number(), count()),
  md1MeanResponse: (given) => engine.md1MeanResponse(server(given)),
  md1WaitQuantile: (given) => engine.md1WaitQuantile(server(given), given.number()),
  mg1MeanResponse: (given) => engine.mg1MeanResponse(server(given), { squaredVariation: given.number() }),
  mixedLineMeanResponse: (given) => engine.mixedLineMeanResponse(classes(given), classes(given)[0] as WorkClass),
  mixedLineMeanWait: (given) => engine.mixedLineMeanWait(classes(given)),
  mm1MeanResponse: (given) => engine.mm1MeanResponse(server(given)),
  mm1ResponseQuantile: (given) => engine.mm1ResponseQuantile(server(given), given.number()),
  mm1WaitProbability: (given) => engine.mm1WaitProbability(server(given)),
  mmcMeanResponse: (given) => engine.mmcMeanResponse(group(given)),
  mmcResponseQuantile: (given) => engine.mmcResponseQuantile(group(given), given.number()),
  mmcWaitProbability: (given) => engine.mmcWaitProbability(group(given)),
  mmcWaitQuantile: (given) => engine.mmcWaitQuantile(group(given), given.number()),
  mmccBlocking: (given) => engine.mmccBlocking(group(given)),
  moduloMoved: ({ count }) => engine.moduloMoved(count(), count()),
  newServerShareByConnection: (given) => engine.newServerShareByConnection(joins(given)),
  newServerShareByRequest: ({ count }) => engine.newServerShareByRequest(count()),
  newServerShareWithSlowStart: (given) => engine.newServerShareWithSlowStart(joins(given)),
  openNetworkMeanResponse: (given) => engine.openNetworkMeanResponse(joined(given)),
  openNetworkRates: (given) => engine.openNetworkRates(joined(given)),
  powerOfChoicesMeanResponse: (given) => engine.powerOfChoicesMeanResponse(group(given), given.count()),
  preemptiveMeanResponse: (given) => engine.preemptiveMeanResponse(classes(given), given.count()),
  priorityMeanWait: (given) => engine.priorityMeanWait(classes(given), given.count()),
  quorumLatency: ({ number, count }) => engine.quorumLatency([number(), number(), number()], count()),
  refusedShare: ({ number }) =>
    engine.refusedShare({ clientShareWithoutMajority: number(), partition: number(), watched: number() }),
  rendezvousLoadVariation: ({ count }) => engine.rendezvousLoadVariation(count(), count()),
  renewedTtlHitRatio: (given) => engine.renewedTtlHitRatio(item(given)),
  retryAttempts: (given) => engine.retryAttempts(retries(given)),
  retryFailure: (given) => engine.retryFailure(retries(given)),
  retryRecoveryLimit: ({ number, count }) => engine.retryRecoveryLimit({ serviceRate: number(), retries: count() }),
  ringLoadVariation: ({ count }) => engine.ringLoadVariation(count(), count()),
  roundRobinMeanResponse: (given) => engine.roundRobinMeanResponse(group(given)),
  roundRobinResponseQuantile: (given) => engine.roundRobinResponseQuantile(group(given), given.number()),
  scanCost: (given) => engine.scanCost(table(given), costs(given)),
  seekCost: (given) => engine.seekCost(table(given), given.count(), costs(given)),
  sharedMeanInService: (given) => engine.sharedMeanInService(classes(given)),
  sharedMeanResponse: (given) => engine.sharedMeanResponse(classes(given), given.number()),
  shortestLineMeanResponse: (given) => engine.shortestLineMeanResponse({ ...group(given), servers: given.count() % 4 }),
  slowestQuantile: ({ number, count }) => engine.slowestQuantile({ answers: count(), quantile: number() }),
  staleReadProbability: (given) => engine.staleReadProbability(store(given), given.number()),
  staleShare: ({ number }) => engine.staleShare({ writeRate: number(), partition: number() }),
  tandemMeanResponse: (given) => engine.tandemMeanResponse(tandem(given)),
  tandemResponseQuantile: (given) => engine.tandemResponseQuantile(tandem(given), given.number()),
  treeHeight: ({ number, count }) => engine.treeHeight(count(), number()),
  ttlHitRatio: (given) => engine.ttlHitRatio(item(given)),
  ttlOldAnswerShare: (given) => engine.ttlOldAnswerShare(item(given), given.number()),
  ttlStaleShare: (given) => engine.ttlStaleShare({ ...item(given), writeRate: given.number() }),
  weightedSplitMeanResponse: ({ number, ...given }) =>
    engine.weightedSplitMeanResponse(split({ number, ...given }), [number(), number()]),
  writesPerRow: ({ count }) => engine.writesPerRow(count()),
};
