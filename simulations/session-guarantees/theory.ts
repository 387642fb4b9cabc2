/** What can be said beforehand of each guarantee, and of the wait that a token costs. */
import { exp, predicted, silent } from '@under-load/engine';
import type { Prediction } from '@under-load/engine';
import type { Values } from './parameters.ts';

const TERRY = 'D. Terry and others, Session guarantees for weakly consistent replicated data, PDIS 1994';

export function theory(values: Values): Record<string, Prediction> {
  return {
    ownWriteMissed: ownWriteMissed(values),
    readBackwards: readBackwards(values),
    writesSwapped: written(values),
    replyBeforeCause: written(values),
    addedWait: addedWait(values),
    leaderReads: leaderReads(values),
  };
}

/** Why a guarantee is kept whatever the replicas do, or null. `followsWrites`: whether a session's reads go where its writes go. */
function kept({ routing, writes }: Values, followsWrites: boolean): Prediction | null {
  if (routing === 'leader') return predicted(0, 'one copy answers everything', 'Definition');
  if (routing === 'token') return predicted(0, 'no replica answers before it has what the client has seen', TERRY);
  if (routing === 'sticky' && (writes === 'anywhere' || !followsWrites))
    return predicted(0, 'a replica never forgets a newer version for an older one', TERRY);
  return null;
}

const ANYWHERE = 'Where every replica takes writes it depends on whose write reaches which replica first.';

/** A follower is asked `gap` after the write: it must have arrived. */
function ownWriteMissed(values: Values): Prediction {
  const always = kept(values, true);
  if (always) return always;
  if (values.writes === 'anywhere') return silent(ANYWHERE);
  const { gap, near, far, lagModel, writeRate } = values;
  if (lagModel === 'constant')
    return predicted(
      [near, far].filter((lag) => lag > gap).length / 2,
      'share of the followers whose lag is longer than the pause',
      'A read at either follower is equally likely',
    );
  if (writeRate > 0) return silent('A later write of somebody else may arrive first and be read instead.');
  const misses = [near, far].map((lag) => (lag === 0 ? 0 : exp(-gap / lag)));
  return predicted((misses[0]! + misses[1]!) / 2, 'e^(−pause / lag), the mean over both followers', 'Exponential lag');
}

/** A write is visible at the near follower at the first read, and not yet at the far one at the second. */
function readBackwards(values: Values): Prediction {
  const always = kept(values, false);
  if (always) return always;
  if (values.writes === 'anywhere') return silent(ANYWHERE);
  if (values.lagModel === 'exponential') return silent('Copies overtake each other where every one draws its own lag.');
  const { writeRate } = values;
  return predicted(
    (1 - exp(-writeRate * window(values))) / 4,
    '¼ (1 − e^(−w (|L₂ − L₁| − pause)))',
    'Poisson writes; the first read at one follower and the second at the other, in the wrong one of two orders',
  );
}

function written(values: Values): Prediction {
  if (values.writes === 'leader') return predicted(0, 'the leader numbers the writes as they come', 'Definition');
  return kept(values, true) ?? silent(ANYWHERE);
}

/** Half of the second reads follow a write and wait for it; half follow a read, and a quarter of those may have to wait. */
function addedWait(values: Values): Prediction {
  const { routing, writes, lagModel, gap, near, far, writeRate } = values;
  if (routing !== 'token') return predicted(0, 'nobody waits without a token', 'Definition');
  if (writes === 'anywhere') return silent(ANYWHERE);
  if (lagModel === 'exponential') return silent('A later write may arrive before the one that is waited for.');
  const afterWrite = (Math.max(0, near - gap) + Math.max(0, far - gap)) / 2;
  const length = window(values);
  const afterRead = writeRate > 0 ? (length - (1 - exp(-writeRate * length)) / writeRate) / 4 : 0;
  return predicted(
    (afterWrite + afterRead) / 2,
    '½ [mean of (L − pause)⁺ + ¼ (ℓ − (1 − e^(−wℓ)) / w)], ℓ = (|L₂ − L₁| − pause)⁺',
    'Poisson writes; the wait ends when the write that the client knows of arrives',
  );
}

function leaderReads({ routing, writes }: Values): Prediction {
  if (routing === 'leader') return predicted(1, 'all of them', 'Definition');
  if (writes === 'leader') return predicted(0, 'reads go to followers', 'Definition');
  return silent('Every replica takes its share.');
}

/** Seconds within which a write is seen by the first read at the fresher follower and missed by the second at the other. */
function window({ near, far, gap }: Values): number {
  return Math.max(0, Math.abs(far - near) - gap);
}
