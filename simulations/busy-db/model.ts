/**
 * A closed round: so many users, each of whom asks, waits for the answer, looks at it and asks again. A request queries the
 * database, then has a server of the application compute. Both tiers have one line each, first come first served.
 *
 * Left out: the round trip of the query (the bytes of many rows do take their time), threads and connections, locks, and
 * what else the machines have to do.
 */
import { ln, type Built, type Script, type World } from '@under-load/engine';
import { call } from '../calls/call.ts';
import { Tier } from '../calls/tier.ts';
import type { Values } from './parameters.ts';
import { APPLICATION, DATABASE, sceneOf, USERS } from './scene.ts';
import { answerOf, jobOf, wireSeconds } from './service-demands.ts';

/** Rounds of each user that are folded into the hash of the demand; the others are drawn by the same rule. */
const HASHED = 3;

export function build(world: World, values: Values): Built {
  const application = new Tier(world, { name: 'application', places: values.servers });
  const database = new Tier(world, { name: 'database', places: values.cores });
  const answer = answerOf(values);
  const job = jobOf(values);

  /** How much longer than the mean a user’s request, or look at its answer, takes: exponential of mean 1. */
  const luck = (of: string, user: number, round: number): number => -ln(world.coin(of, user, round));

  function* at(tier: Tier, thing: number, item: number, seconds: number): Script<void> {
    const waits = tier.inUse >= tier.places;
    const waiting = waits ? world.begin('wait', thing, item) : -1;
    if (waits) world.mark('join', thing, item, tier.waiting);
    yield* tier.hold(function* () {
      if (waits) world.end(waiting);
      const computing = world.begin('compute', thing, item);
      yield* tier.compute(seconds);
      world.end(computing);
    });
  }

  function* request(user: number, round: number): Script<void> {
    const askedAt = world.now;
    const item = world.item('request');
    world.count('requests');
    world.mark('ask', USERS, item);
    yield* answer(
      {
        database: {
          *query({ compute, rows }) {
            const back = wireSeconds(values, rows);
            const seconds = (compute / 1000) * luck('database', user, round);
            yield* call(world, { from: APPLICATION, to: DATABASE, item, there: 0, back }, () =>
              at(database, DATABASE, item, seconds),
            );
            world.count('rows', rows);
          },
        },
        application: {
          compute: (milliseconds) =>
            at(application, APPLICATION, item, (milliseconds / 1000) * luck('application', user, round)),
        },
      },
      job,
    );
    world.count('answers');
    world.sample('latency', world.now - askedAt);
    world.mark('answered', USERS, item, world.now - askedAt);
  }

  function* goRound(user: number): Script<void> {
    for (let round = 0; ; round++) {
      const looking = world.begin('look', USERS);
      yield values.think * luck('look', user, round);
      world.end(looking);
      yield* request(user, round);
    }
  }

  for (let user = 0; user < values.users; user++) {
    for (let round = 0; round < HASHED; round++)
      world.demand(luck('look', user, round), luck('database', user, round), luck('application', user, round));
    world.simulator.spawn(goRound(user));
  }
  return { scene: sceneOf(values) };
}
