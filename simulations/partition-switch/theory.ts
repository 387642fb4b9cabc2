/** What can be said beforehand: refused and stale shares, the time of a write, and that a majority register is linearizable. */
import { predicted, quorumLatency, refusedShare, silent, staleShare, valueOf } from '@under-load/engine';
import type { Prediction } from '@under-load/engine';
import { PATIENCE } from './coordinator.ts';
import type { Values } from './parameters.ts';
import { CLIENT_SHARES, LOCAL, majorityOf, reachMajority, replicasAt, roundTrip, SITES, writerSite } from './sites.ts';

const ABD = 'Attiya, Bar-Noy and Dolev, Sharing memory robustly in message-passing systems, J. ACM 42 (1995)';
const PACELC =
  'Order statistics; D. Abadi, Consistency tradeoffs in modern distributed database system design, IEEE Computer 45 (2012)';

export function theory(values: Values): Record<string, Prediction> {
  return {
    refused: refused(values),
    stale: stale(values),
    linearizable: linearizable(values),
    writeLatency: writeLatency(values),
    readLatency: readLatency(values),
    writesRefused: writesRefused(values),
  };
}

function refused(values: Values): Prediction {
  if (values.mode !== 'cp') return predicted(0, 'every site answers from its own replica', 'Definition of the mode');
  const reach = reachMajority(values);
  return refusedShare({
    clientShareWithoutMajority: CLIENT_SHARES.reduce((sum, share, site) => sum + (reach[site] ? 0 : share), 0),
    partition: values.partition,
    watched: values.period,
  });
}

function stale({ mode, acknowledgements, partition, writeRate }: Values): Prediction {
  if (mode === 'fallback' && partition > 0)
    return silent('A site first tries in vain for a second: what begins in the last second of a cut ends after it.');
  if (mode !== 'cp') return staleShare({ writeRate, partition });
  return acknowledgements === 'one'
    ? silent('A write that waits for one replica may be missed by a majority; how often depends on the distances.')
    : predicted(0, 'any two majorities share a replica', ABD);
}

function linearizable({ mode, acknowledgements, partition }: Values): Prediction {
  if (mode === 'ap') return silent('No argument makes it so: one stale read is enough to break it.');
  if (acknowledgements === 'one') return silent('A write that waits for one replica may be missed by a majority.');
  return mode === 'cp' || partition === 0
    ? predicted(1, 'any two majorities share a replica', ABD)
    : silent('In the cut a site answers without a majority, and one stale read is enough to break it.');
}

/** The k-th smallest round trip, with and without the cut, each for its share of the time. */
function writeLatency(values: Values): Prediction {
  const { partition, period, mode } = values;
  const whole = quorumLatency(roundTrips(values, false), confirmations(values));
  if (partition === 0 || (mode === 'cp' && refusesWrites(values))) return whole;
  const during = refusesWrites(values)
    ? PATIENCE + LOCAL
    : valueOf(quorumLatency(roundTrips(values, true), confirmations(values)));
  const share = partition / period;
  return predicted(
    share * during + (1 - share) * valueOf(whole),
    'the k-th smallest round trip, for the time with and without the cut',
    PACELC,
  );
}

function readLatency(values: Values): Prediction {
  const { mode, partition, writeRate } = values;
  if (mode === 'ap') return predicted(LOCAL, 'there and back within a site', 'Definition of the mode');
  if (partition > 0 || writeRate > 0)
    return silent('A read that meets a write on its way takes a second round; how often depends on where they meet.');
  const majority = majorityOf(roundTripsFrom(0, values).length);
  return predicted(
    CLIENT_SHARES.reduce(
      (sum, share, site) => sum + share * valueOf(quorumLatency(roundTripsFrom(site, values), majority)),
      0,
    ),
    'the k-th smallest round trip, for each site by its share of the clients',
    PACELC,
  );
}

function writesRefused(values: Values): Prediction {
  const { mode, partition, period } = values;
  const share = mode === 'cp' && partition > 0 && refusesWrites(values) ? partition / period : 0;
  return predicted(share, 'time in which too few replicas can be reached ÷ all time', 'Definition of the mode');
}

/** How many replicas must confirm a write. */
function confirmations(values: Values): number {
  const all = replicasAt(values).reduce((a, b) => a + b);
  return values.mode === 'ap' ? 1 : { one: 1, majority: majorityOf(all), all }[values.acknowledgements];
}

/** Whether the writer reaches too few replicas during the cut. */
function refusesWrites(values: Values): boolean {
  return roundTrips(values, true).length < confirmations(values);
}

/** From the writer to each replica that it reaches. */
function roundTrips(values: Values, cut: boolean): readonly number[] {
  const from = writerSite(values);
  const isolated = SITES.indexOf(values.isolated);
  return roundTripsFrom(from, values, (site) => !cut || (site === isolated) === (from === isolated));
}

function roundTripsFrom(from: number, values: Values, reached: (site: number) => boolean = () => true): number[] {
  return replicasAt(values).flatMap((count, site) =>
    reached(site) ? Array.from({ length: count }, () => roundTrip(values, from, site)) : [],
  );
}
