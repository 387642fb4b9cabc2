/**
 * People who are logged in send requests through a balancer. Then something happens: a server crashes, all are restarted
 * one by one, one is added, the store of sessions crashes, or a session is revoked. Whose session is gone has to log in
 * again, and notices at their next request.
 *
 * Left out: the time that requests take, lines at servers, and the moments in which a balancer still sends requests to a
 * server that has gone.
 */
import type { Built, Script, World } from '@under-load/engine';
import { INCIDENT_AT } from './clock.ts';
import { startIncident } from './incident.ts';
import { LoggedMemory } from './logged-memory.ts';
import { Memory } from './memory.ts';
import type { Values } from './parameters.ts';
import { Pool } from './pool.ts';
import type { SessionStore } from './session-store.ts';
import { BALANCER, CLIENTS, FIRST_SERVER, sceneOf, serversAtMost, storeOf } from './stage.ts';
import { local } from './stores/any-server.ts';
import { shared } from './stores/session-server.ts';
import { sticky } from './stores/sticky-sessions.ts';
import { token } from './stores/signed-token.ts';

/** The values of the field `presence`. */
const Presence = { notYet: 0, up: 1, down: 2 } as const;

export function build(world: World, values: Values): Built {
  const { servers, people, requestRate, visit } = values;
  const all = serversAtMost(values);
  const pool = new Pool(Array.from({ length: all }, (_, server) => server < servers));
  const memories = Array.from({ length: all }, (_, server) => new Memory(world, FIRST_SERVER + server));
  const disk = new LoggedMemory(world, storeOf(values));
  const lookUp = () => world.count('lookups');
  const store: SessionStore = {
    local: () => local({ pool, memories }),
    sticky: () => sticky({ pool, memories }),
    shared: () => shared({ pool, memories, shared: disk, lookUp }),
    token: () => token({ pool, lookUp, now: () => world.now, life: values.tokenLife, firstOver: firstOver() }),
  }[values.store]();
  /** Those who have just come and have not logged in yet. */
  const newcomers = new Set<number>();
  let [loggedOut, revoked] = [0, -1];

  /** Tokens have been signed before: how old each is at the start is chance. */
  function firstOver(): number[] {
    const ages = world.stream('ages of tokens');
    // Between the end of one and the next request nobody has a valid one.
    return Array.from({ length: people }, () => {
      const left = ages.uniform() * (values.tokenLife + 1 / requestRate) - 1 / requestRate;
      return Math.max(0, left);
    });
  }

  interface Request {
    readonly person: number;
    readonly luck: number;
    readonly changes: boolean;
  }

  function request({ person, luck, changes }: Request): void {
    const server = store.route(person, luck);
    const item = world.item('request', world.recording ? { person: person + 1 } : undefined);
    world.mark('ask', CLIENTS, item);
    const found = server < 0 ? 'unreachable' : store.find(person, server);
    const thing = server < 0 ? BALANCER : FIRST_SERVER + server;
    world.count('requests');
    if (server === servers) world.count('requests to the newest');
    if (world.now >= INCIDENT_AT) world.count('requests after');
    if (found === 'unreachable') {
      world.count('unanswered');
      world.mark('unanswered', thing, item);
    } else if (found === 'found') {
      world.count('found');
      if (person === revoked) world.count('accepted');
      world.mark(person === revoked ? 'accepted' : 'found', thing, item);
      if (changes) store.change?.(person);
    } else {
      const why = person === revoked ? 'refused' : newcomers.has(person) ? 'login' : 'missing';
      if (why === 'missing') {
        world.count('logged out');
        world.state(BALANCER, 'loggedOut', ++loggedOut);
      }
      if (why === 'refused') revoked = -1;
      newcomers.delete(person);
      world.mark(why, thing, item);
      store.login(person, server);
    }
  }

  /** What belongs to a request is drawn with it, whoever answers it. */
  function drawing(purpose: string): (person: number) => Request {
    const [luck, kind] = [world.stream(`${purpose}: which server`), world.stream(`${purpose}: kind`)];
    return (person) => {
      world.demand(world.now, person);
      return { person, luck: luck.uniform(), changes: kind.uniform() * 100 < values.changes };
    };
  }

  function* requests(): Script<void> {
    const [gaps, who, draw] = [world.stream('requests'), world.stream('who'), drawing('requests')];
    for (;;) {
      yield gaps.exponential(1 / (people * requestRate));
      request(draw(who.below(people)));
    }
  }

  /** Somebody leaves, and somebody else comes in their place and logs in. */
  function* visits(): Script<void> {
    const [gaps, who, draw] = [world.stream('visits'), world.stream('who leaves'), drawing('visits')];
    for (;;) {
      yield gaps.exponential(visit / people);
      const person = who.below(people);
      if (person === revoked) continue;
      store.end(person);
      newcomers.add(person);
      request(draw(person));
    }
  }

  function down(server: number): void {
    if (!pool.isUp(server)) return;
    pool.set(server, false);
    const lost = memories[server]!.clear();
    world.state(FIRST_SERVER + server, 'presence', Presence.down);
    if (lost > 0) world.state(FIRST_SERVER + server, 'lost', lost);
    world.mark('down', FIRST_SERVER + server, -1, lost);
  }

  function up(server: number): void {
    if (pool.isUp(server)) return;
    pool.set(server, true);
    world.state(FIRST_SERVER + server, 'presence', Presence.up);
    world.mark('up', FIRST_SERVER + server);
  }

  function storeDown(): void {
    if (!disk.up || values.store !== 'shared') return;
    const { sessions, changes } = disk.crash();
    world.count('changes undone', changes);
    world.state(storeOf(values), 'presence', Presence.down);
    world.state(storeOf(values), 'lost', sessions);
    world.mark('store down', storeOf(values), -1, sessions);
  }

  function storeUp(): void {
    if (disk.up) return;
    disk.recover();
    world.state(storeOf(values), 'presence', Presence.up);
    world.mark('up', storeOf(values));
  }

  function revoke(person: number): void {
    revoked = person;
    store.end(person);
    world.mark('revoke', BALANCER, -1, person + 1);
  }

  function* writing(): Script<void> {
    yield values.logEvery * world.stream('rhythm').uniform();
    for (;;) {
      disk.write();
      yield values.logEvery;
    }
  }

  for (let server = 0; server < all; server++) {
    const thing = FIRST_SERVER + server;
    world.state(thing, 'presence', pool.isUp(server) ? Presence.up : Presence.notYet);
    world.on('crash', thing, () => down(server));
    world.on('recover', thing, () => up(server));
  }
  if (values.store === 'shared') {
    world.on('crash', storeOf(values), storeDown);
    world.on('recover', storeOf(values), storeUp);
  }
  const firstLogins = world.stream('first logins');
  if (values.store !== 'token')
    for (let person = 0; person < people; person++) store.login(person, pool.pick(firstLogins.uniform()));
  if (values.logEvery < Infinity) {
    disk.write();
    world.simulator.spawn(writing());
  }
  world.simulator.spawn(startIncident(world, values, { down, up, storeDown, storeUp, revoke }));
  world.simulator.spawn(requests());
  if (visit < Infinity) world.simulator.spawn(visits());
  return { scene: sceneOf(values) };
}
