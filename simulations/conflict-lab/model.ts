/**
 * Two leaders take writes of the same keys and tell each other after a delay. What each keeps where two writes did not
 * know of each other is the resolver.
 *
 * Left out: leaders that fail, messages that get lost (a cut link delivers late), clients that read before they write, and more than two leaders.
 */
import { poisson, startArrivals, type Built, type LanesScene, type Script, type World } from '@under-load/engine';
import { seconds } from './clock.ts';
import { Ledger } from './ledger.ts';
import { arrivalOf, showCuts } from './link.ts';
import type { Values } from './parameters.ts';
import { resolverOf } from './resolver.ts';
import { concurrent, LEADERS, type Leader, type Update } from './update.ts';

const scene: LanesScene = {
  kind: 'lanes',
  things: ['A', 'B'].map((name) => ({ id: `leader-${name.toLowerCase()}`, role: 'replica', label: `leader ${name}` })),
};

/** What one leader has of one key: how many writes of its own, how many of the other, and what it keeps of them. */
interface Copy {
  own: number;
  others: number;
  held: readonly Update[];
}

export function build(world: World, values: Values): Built {
  const { simulator } = world;
  const merge = resolverOf(values);
  const drops = values.resolver === 'last-write-wins';
  const ledger = new Ledger(world, { drops, horizon: seconds(values.delay + values.skew) + values.cut });
  const copies = LEADERS.map(() => new Map<number, Copy>());

  function copyAt(leader: Leader, key: number): Copy {
    const copy = copies[leader]!.get(key) ?? { own: 0, others: 0, held: [] };
    copies[leader]!.set(key, copy);
    return copy;
  }

  let number = 0;
  function write(leader: Leader, key: number, adds: boolean): void {
    const copy = copyAt(leader, key);
    const stamp = world.now + (leader === 0 ? seconds(values.skew) : 0);
    const count = ++copy.own;
    const update: Update = {
      key,
      leader,
      count,
      seen: copy.others,
      stamp,
      adds,
      item: world.item('write', { key, number: ++number, adds: Number(adds) }),
    };
    // Under a fast clock of the other leader, a write may be older than what it follows.
    const held = copy.held;
    copy.held = merge(held, update);
    ledger.written(update);
    compare(key);
    if (copy.held === held && held[0]) world.mark('overruled', leader, update.item);
    simulator.spawn(replicate(update));
  }

  /** What became of a write that met another on arrival. */
  function outcomeOf({ held }: Copy, arrived: Update): string {
    if (!drops) return { counter: 'added up', 'or-set': 'set merged' }[values.resolver as string] ?? 'both kept';
    return held.includes(arrived) ? 'arrival wins' : 'arrival dropped';
  }

  function* replicate(update: Update): Script<void> {
    const other: Leader = update.leader === 0 ? 1 : 0;
    const arrival = arrivalOf(values, world.now);
    world.travel('copy', update.leader, other, update.item, world.now, arrival);
    yield arrival - world.now;
    const copy = copyAt(other, update.key);
    const met = copy.held.find((one) => concurrent(one, update));
    copy.others++;
    copy.held = merge(copy.held, update);
    ledger.arrived(update);
    compare(update.key);
    if (met) world.mark(outcomeOf(copy, update), other, update.item, Number(met.adds !== update.adds));
  }

  /** One way between the leaders. */
  function* travel(kind: 'request' | 'answer', from: Leader, to: Leader, item: number): Script<void> {
    const arrival = arrivalOf(values, world.now);
    world.travel(kind, from, to, item, world.now, arrival);
    yield arrival - world.now;
  }

  /** Whether the leaders hold different things of a key. */
  const differ = new Set<number>();
  function compare(key: number): void {
    const [a, b] = LEADERS.map((leader) => copies[leader]!.get(key)?.held ?? []) as [
      readonly Update[],
      readonly Update[],
    ];
    if (a.length === b.length && a.every((one) => b.includes(one))) differ.delete(key);
    else differ.add(key);
    world.level('keys apart', differ.size);
    world.state(1, 'apart', differ.size);
  }

  function* request(from: Leader, key: number, adds: boolean): Script<void> {
    const home: Leader = key % 2 === 0 ? 0 : 1;
    const away = values.routing === 'home' && home !== from;
    const item = away ? world.item('request', { key }) : -1;
    const calledAt = world.now;
    if (away) yield* travel('request', from, home, item);
    write(away ? home : from, key, adds);
    if (away) yield* travel('answer', home, from, item);
    world.sample('write latency', world.now - calledAt);
  }

  for (const leader of LEADERS) {
    const which = world.stream('key', leader);
    const kind = world.stream('kind', leader);
    startArrivals(simulator, poisson(values.writeRate, world.stream('writes', leader)), () => {
      const key = which.below(values.keys);
      const adds = kind.uniform() < 0.5;
      world.demand(world.now, leader, key, Number(adds));
      simulator.spawn(request(leader, key, adds));
    });
  }
  showCuts(world, values);
  return { scene };
}
