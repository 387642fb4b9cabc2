/** What can be said beforehand: refused and stale shares, the time of a write, and that a majority register is linearizable. */
import { predicted, quorumLatency, refusedShare, silent, staleShare, valueOf } from '@under-load/engine';
import type { Prediction } from '@under-load/engine';
import type { Values } from './parameters.ts';
import { clientShareCutOff, majorityOf, replicasAt, roundTrip, SITES, writerSite } from './sites.ts';

const ABD = 'Attiya, Bar-Noy and Dolev, Sharing memory robustly in message-passing systems, J. ACM 42 (1995)';

export function theory(values: Values): Record<string, Prediction> {
  return {
    refused: refused(values),
    stale: stale(values),
    linearizable: linearizable(values),
    writeLatency: writeLatency(values),
  };
}

function refused(values: Values): Prediction {
  if (values.mode === 'ap') return predicted(0, 'every site answers from its own replica', 'Definition of the mode');
  return refusedShare({
    clientShareWithoutMajority: clientShareCutOff(values),
    partition: values.partition,
    watched: values.period,
  });
}

function stale(values: Values): Prediction {
  const { mode, acknowledgements, partition, writeRate } = values;
  if (mode === 'cp')
    return acknowledgements === 'one'
      ? silent('A write that waits for one replica may be missed by a majority; how often depends on the distances.')
      : predicted(0, 'any two majorities share a replica', ABD);
  return staleShare({ writeRate, partition });
}

function linearizable({ mode, acknowledgements }: Values): Prediction {
  if (mode === 'cp' && acknowledgements !== 'one') return predicted(1, 'any two majorities share a replica', ABD);
  return silent(
    mode === 'cp'
      ? 'A write that waits for one replica breaks the argument of the two majorities.'
      : 'No argument makes it so: one stale read is enough to break it, and it takes one write to make one.',
  );
}

/** The k-th smallest round trip, with and without the cut, each for its share of the time. */
function writeLatency(values: Values): Prediction {
  const { mode, acknowledgements, partition, period } = values;
  const counts = replicasAt(values);
  const total = counts.reduce((a, b) => a + b);
  const enough = mode === 'ap' ? 1 : { one: 1, majority: majorityOf(total), all: total }[acknowledgements];
  const from = writerSite(values);
  const isolated = SITES.indexOf(values.isolated);
  const reaching = (cut: boolean) =>
    counts.flatMap((count, site) => {
      const cutOff = cut && (site === isolated) !== (from === isolated);
      return cutOff ? [] : Array.from({ length: count }, () => roundTrip(values, from, site));
    });
  const whole = quorumLatency(reaching(false), enough);
  if (partition === 0 || reaching(true).length < enough) return whole;
  const during = quorumLatency(reaching(true), enough);
  const share = partition / period;
  return predicted(
    share * valueOf(during) + (1 - share) * valueOf(whole),
    'the k-th smallest round trip, for the time with and without the cut',
    'Order statistics; D. Abadi, Consistency tradeoffs in modern distributed database system design, IEEE Computer 45 (2012)',
  );
}
