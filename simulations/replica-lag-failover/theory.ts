/** What a failure takes, what a write costs and how old a follower is, all from two delays: to the followers and to the client. */
import { exp, predicted, silent, type Prediction } from '@under-load/engine';
import { seconds } from './clock.ts';
import type { Values } from './parameters.ts';
import { ruleOf } from './rule.ts';
import { FAR, FOLLOWERS, NEAR, type Follower } from './stage.ts';

const POISSON = 'Poisson writes: as many come in an interval as its length times their rate, on average';

export function theory(values: Values): Record<string, Prediction> {
  const { fails, writeRate, takeover } = values;
  if (fails === 'follower') return followerFails(values);
  const left: readonly Follower[] = fails === 'region' ? [FAR] : FOLLOWERS;
  const first = left.map((follower) => copied(values, follower)).reduce((a, b) => (a < b ? a : b));
  const told = acknowledged(values);
  return {
    lost: predicted(
      writeRate * Math.max(0, first - told),
      'λ · (time until a surviving machine has a write − time until its client is told)⁺',
      POISSON,
    ),
    commitLatency: predicted(told, 'disk, and the round trip to whom the rule waits for', 'Definition of the rule'),
    stale: stale(values),
    unheard: predicted(
      writeRate * Math.max(0, told - first),
      'λ · (time until its client is told − time until a surviving machine has a write)⁺',
      POISSON,
    ),
    refused: predicted(writeRate * takeover, 'λ · time to take over', POISSON),
  };
}

function followerFails(values: Values): Record<string, Prediction> {
  const nobody = predicted(0, 'the leader stays', 'Definition');
  return {
    lost: nobody,
    commitLatency:
      values.rule === 'near'
        ? silent('After the failure writes wait until the leader gives up on the follower.')
        : predicted(acknowledged(values), 'as without the failure', 'Definition of the rule'),
    stale: stale(values),
    unheard: nobody,
    refused: nobody,
  };
}

/** A read misses a write of its key where one came in the time by which the follower is later than the client’s answer. */
function stale(values: Values): Prediction {
  const rate = values.writeRate / values.keys;
  const shares = FOLLOWERS.map(
    (follower) => 1 - exp(-rate * Math.max(0, copied(values, follower) - acknowledged(values))),
  );
  return predicted(
    (shares[0]! + shares[1]!) / 2,
    '1 − e^(−λ/K · (time until the follower has a write − time until its client is told)⁺), the mean of both followers',
    'Poisson writes, each key alike',
  );
}

/** Seconds from a write until a follower has it. */
function copied(values: Values, follower: Follower): number {
  const wait = ruleOf(values).atOnce.includes(follower) ? 0 : values.lag;
  return seconds(values.fsync + wait + (follower === NEAR ? values.nearTrip : values.farTrip) / 2);
}

/** Seconds from a write until its client is told. */
function acknowledged({ rule, fsync, nearTrip, farTrip }: Values): number {
  return seconds(fsync + { asynchronous: 0, near: nearTrip, far: farTrip }[rule]);
}
