/** What can be said beforehand: how often a read is stale, how long a write takes, and when a quorum is linearizable. */
import { exp, ln, ms, predicted, silent } from '@under-load/engine';
import type { Prediction } from '@under-load/engine';
import type { Values } from './parameters.ts';

const PBS = 'P. Bailis and others, Probabilistically bounded staleness for practical partial quorums, PVLDB 5(8), 2012';
const GIFFORD = 'D. Gifford, Weighted voting for replicated data, SOSP 1979';
const ABD =
  'H. Attiya, A. Bar-Noy and D. Dolev, Sharing memory robustly in message-passing systems, J. ACM 42(1), 1995';

export function theory(values: Values): Record<string, Prediction> {
  return {
    stale: stale(values),
    writeLatency: writeLatency(values),
    readLatency: readLatency(values),
    linearizable: linearizable(values),
    regular: overlaps(values)
      ? predicted(1, 'R + W > N', GIFFORD)
      : silent('R + W ≤ N: a read may miss every replica that confirmed.'),
    converged: converged(values),
    visibleP99: visible(values, 0.99),
  };
}

/** Whether any R replicas and any W replicas share one. */
function overlaps({ replicas, write, read }: Values): boolean {
  return read + write > replicas;
}

/** Why the time at which copies arrive is not the plain exponential one, or null where it is. */
function disturbed({ loss, writeBack, readRate }: Values): Prediction | null {
  if (loss > 0) return silent('Messages that get lost and are sent again, or not, arrive at other times.');
  if (writeBack && readRate > 0) return silent('Reads that write back help the writer along.');
  return null;
}

/** The chance that none of the R asked is among the W that confirmed: C(N − W, R) / C(N, R). */
export function missesAll({ replicas, write, read }: Pick<Values, 'replicas' | 'write' | 'read'>): number {
  let chance = 1;
  for (let i = 0; i < read; i++) chance *= Math.max(0, replicas - write - i) / (replicas - i);
  return chance;
}

function stale(values: Values): Prediction {
  if (overlaps(values)) return predicted(0, 'R + W > N: a read asks somebody who confirmed', GIFFORD);
  const { read, after, lag } = values;
  return (
    disturbed(values) ??
    predicted(missesAll(values) * exp((-read * after) / lag), 'C(N − W, R) / C(N, R) · e^(−R t / lag)', PBS)
  );
}

/** The share that is fresh at t: solve the formula for t. */
function visible(values: Values, share: number): Prediction {
  const atOnce = overlaps(values) ? 0 : missesAll(values);
  const from = disturbed(values);
  if (from && !overlaps(values)) return from;
  const time = atOnce <= 1 - share ? 0 : (ms(values.lag) / values.read) * ln(atOnce / (1 - share));
  return predicted(time, 'lag / R · ln(C(N − W, R) / C(N, R) / 0.01), or 0', PBS);
}

function writeLatency(values: Values): Prediction {
  const { replicas, write, lag } = values;
  let sum = 0;
  for (let i = replicas - write + 1; i <= replicas; i++) sum += 1 / i;
  if (values.loss > 0) return silent('Messages get lost, and some are sent again.');
  return predicted(
    ms(lag) * sum,
    'lag · (1/N + 1/(N−1) + … + 1/(N−W+1))',
    'Order statistics: the W-th of N exponential times',
  );
}

function readLatency({ read, answer, writeBack }: Values): Prediction {
  if (writeBack) return silent('How often a read must write back depends on what is under way.');
  let sum = 0;
  for (let i = 1; i <= read; i++) sum += 1 / i;
  return predicted(
    ms(answer) * sum,
    'answer · (1 + 1/2 + … + 1/R)',
    'Order statistics: the last of R exponential times',
  );
}

function linearizable(values: Values): Prediction {
  const { replicas, read, writeBack } = values;
  if (replicas === 1) return predicted(1, 'there is one copy', 'Definition');
  if (overlaps(values) && writeBack) return predicted(1, 'R + W > N, and reads write back', ABD);
  return silent(
    overlaps(values)
      ? read === replicas
        ? 'Safe only because a read asks all replicas at one instant here. In a network it does not.'
        : 'While a write is under way one read may find it and the next may not. How often depends on when they come.'
      : 'One stale read is enough to break it.',
  );
}

function converged({ loss, delivery }: Values): Prediction {
  if (loss === 0 || delivery === 'until-it-arrives')
    return predicted(1, 'every write arrives everywhere', 'Definition');
  return silent('It takes one message of the last write to be lost.');
}
