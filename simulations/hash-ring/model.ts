/**
 * Keys are placed on servers, then one server joins or leaves. Each step one of the keys drawn is looked up: a hit
 * where its owner has it in its cache, a miss where the key has just moved there. All other keys are only counted.
 */
import type { Built, RingScene, Thing, World } from '@under-load/engine';
import { addressesOf, serversAfter, type Values } from './parameters.ts';
import type { Scheme, Server } from './scheme.ts';
import { modulo } from './schemes/modulo.ts';
import { rendezvous } from './schemes/rendezvous.ts';
import { ring } from './schemes/ring.ts';

export const schemes = { modulo, ring, rendezvous } as const satisfies Record<string, Scheme>;

/** The step at which a server joins or leaves, and the last step of all. */
export const CHANGE_AT = 12;
export const LAST_STEP = 72;
const DRAWN = 48;
const TWO_TO_32 = 4294967296;

export function build(world: World, values: Values): Built {
  const fleet = serversOf(world, values);
  const before = fleet.slice(0, values.servers);
  const after = fleet.slice(0, serversAfter(values));
  const keys = keysOf(world, values);
  const drawn = keys.slice(0, DRAWN);
  const keyThing = (key: number): number => fleet.length + key;
  const lookups = world.stream('lookups');
  let owners = place(before);
  /** For each key drawn, the server that has it in its cache. */
  const cached = owners.slice(0, DRAWN);

  function place(servers: readonly Server[]): Int32Array {
    const ownerOf = schemes[values.scheme](servers);
    const placed = new Int32Array(keys.length);
    for (let i = 0; i < keys.length; i++) placed[i] = ownerOf(keys[i]!).number;
    return placed;
  }

  function show(servers: readonly Server[]): readonly number[] {
    const held = fleet.map(() => 0);
    for (const owner of owners) held[owner]!++;
    for (const { number } of fleet) {
      world.state(number, 'present', servers.some((server) => server.number === number) ? 1 : 0);
      world.state(number, 'share', Math.round((1000 * held[number]!) / keys.length) / 10);
    }
    for (let key = 0; key < drawn.length; key++) {
      world.state(keyThing(key), 'owner', owners[key]!);
      world.state(keyThing(key), 'cold', cached[key] === owners[key] ? 0 : 1);
    }
    return held;
  }

  function* steps(): Generator<number, void> {
    show(before);
    for (let step = 1; step <= LAST_STEP; step++) {
      yield 1;
      if (step === CHANGE_AT) change();
      else lookUp(lookups.below(drawn.length), step > CHANGE_AT);
    }
  }

  function change(): void {
    const old = owners;
    owners = place(after);
    let moved = 0;
    let needlessly = 0;
    for (let i = 0; i < keys.length; i++) {
      if (owners[i] === old[i]) continue;
      moved++;
      if (old[i]! < after.length && owners[i]! < before.length) needlessly++;
      if (i < drawn.length) world.mark('move', keyThing(i));
    }
    world.count('keys', keys.length);
    world.count('moved', moved);
    world.count('moved needlessly', needlessly);
    const changed = Math.max(before.length, after.length) - 1;
    if (before.length !== after.length) world.mark('change', changed, -1, moved / keys.length);
    show(after).forEach((held, server) => world.count(HELD_BY[server]!, held));
  }

  function lookUp(key: number, late: boolean): void {
    const item = world.item('lookup', world.recording ? { key: key + 1 } : undefined);
    const owner = owners[key]!;
    world.demand(drawn[key]!);
    world.mark(cached[key] === owner ? 'hit' : 'miss', keyThing(key), item, owner);
    if (late) world.count('lookups after');
    if (late && cached[key] !== owner) world.count('misses after');
    cached[key] = owner;
    world.state(keyThing(key), 'cold', 0);
  }

  world.simulator.spawn(steps());
  return { scene: sceneOf(values, fleet, drawn) };
}

export const HELD_BY: readonly string[] = Array.from({ length: 51 }, (_, i) => `held by server ${i + 1}`);

/** All servers that ever take part. A seed stands for other names, and so for other places on the ring. */
function serversOf(world: World, { servers, virtualNodes }: Values): Server[] {
  return Array.from({ length: servers + 1 }, (_, number) => {
    const name = world.stream('server', number);
    const hash = name.bits();
    return { number, hash, points: Array.from({ length: virtualNodes }, () => name.bits()) };
  });
}

function keysOf(world: World, values: Values): Uint32Array {
  const names = world.stream('keys');
  const keys = new Uint32Array(addressesOf(values));
  for (let i = 0; i < keys.length; i++) keys[i] = names.bits();
  return keys;
}

function sceneOf({ scheme, servers, change }: Values, fleet: readonly Server[], drawn: Uint32Array): RingScene {
  const onStage = fleet.slice(0, change === 'add' ? servers + 1 : servers);
  const things: Thing[] = fleet.map(({ number }) => ({
    id: `server-${number + 1}`,
    role: 'server',
    label: `server ${number + 1}`,
  }));
  const keys = [...drawn].map((key, i) => {
    things.push({ id: `key-${i + 1}`, role: 'key', label: `key ${i + 1}` });
    return { turn: key / TWO_TO_32, thing: things.length - 1 };
  });
  const points = onStage.flatMap(({ number, points }) =>
    points.map((point) => ({ turn: point / TWO_TO_32, thing: number })),
  );
  return { kind: 'ring', things, points: scheme === 'ring' ? points : [], keys };
}
