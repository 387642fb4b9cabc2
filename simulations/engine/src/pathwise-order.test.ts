/** Whom a station calls next: every customer against brute force that looks through all who wait, each time anew. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { customers, parting, simulated } from '../test/same-path.ts';
import type { Customer, Path } from '../test/same-path.ts';
import { PreemptiveStation } from './preemptive-station.ts';
import type { Script } from './process.ts';
import { SharedStation } from './shared-station.ts';
import { Station } from './station.ts';

type Before = (a: number, b: number) => boolean;

/** Whoever is free first serves, of those who have come by then, the one before all others, to the end. */
function served(all: readonly Customer[], servers: number, before: Before): Float64Array {
  const free = new Float64Array(servers);
  const sojourns = new Float64Array(all.length).fill(NaN);
  let waiting: number[] = [];
  for (let next = 0; next < all.length || waiting.length > 0;) {
    free.sort();
    while (next < all.length && all[next]!.at <= free[0]!) waiting.push(next++);
    if (waiting.length === 0) waiting.push(next++);
    const chosen = waiting.reduce((best, each) => (before(each, best) ? each : best));
    waiting = waiting.filter((each) => each !== chosen);
    const { at, work } = all[chosen]!;
    free[0] = Math.max(free[0]!, at) + work;
    sojourns[chosen] = free[0] - at;
  }
  return sojourns;
}

for (const servers of [1, 3]) {
  const all = customers(60 + servers, 0.9 * servers);
  const orders: Record<'fifo' | 'lifo' | 'priority', Before> = {
    fifo: (a, b) => a < b,
    lifo: (a, b) => a > b,
    priority: (a, b) => all[a]!.priority < all[b]!.priority || (all[a]!.priority === all[b]!.priority && a < b),
  };
  for (const [order, before] of Object.entries(orders) as [keyof typeof orders, Before][])
    test(`${order} with ${servers} servers calls whom a search through all who wait would call`, () => {
      assertSamePath(
        simulated(all, (simulator) => {
          const station = new Station(simulator, { order, slots: servers });
          return ({ work, priority }) => station.serve(work, order === 'priority' ? priority : 0);
        }),
        served(all, servers, before),
      );
    });

  test(`shortest first with ${servers} servers is the priority of the work itself`, () => {
    assertSamePath(
      simulated(all, (simulator) => {
        const station = new Station(simulator, { order: 'priority', slots: servers });
        return ({ work }) => station.serve(work, work);
      }),
      served(all, servers, (a, b) => all[a]!.work < all[b]!.work),
    );
  });
}

/**
 * Pours time out from event to event: at each, `pace` says how fast each of those inside is worked on. Rounding differs from
 * the engine's, which plans ends instead, so the two agree to a billionth of a second.
 */
function poured(all: readonly Customer[], pace: (inside: readonly number[]) => readonly number[]): Float64Array {
  const sojourns = new Float64Array(all.length).fill(NaN);
  const left = Float64Array.from(all, ({ work }) => work);
  let inside: number[] = [];
  for (let now = 0, next = 0; next < all.length || inside.length > 0;) {
    const paces = pace(inside);
    const end = now + Math.min(...inside.map((each, i) => left[each]! / paces[i]!));
    const until = Math.min(end, all[next]?.at ?? Infinity);
    for (const [i, each] of inside.entries()) {
      left[each] = left[each]! - (until - now) * paces[i]!;
      if (until === end && left[each] <= 1e-11) sojourns[each] = until - all[each]!.at;
    }
    inside = inside.filter((each) => Number.isNaN(sojourns[each]));
    if (until < end) inside.push(next++);
    now = until;
  }
  return sojourns;
}

for (const servers of [1, 3]) {
  const all = customers(70 + servers, 0.85 * servers);

  test(`${servers} servers shared by all give each an equal part, and nobody more than one server`, () => {
    assertSamePath(
      simulated(all, (simulator) => {
        const station = new SharedStation(simulator, { servers });
        return ({ work }) => worked(() => station.work(work));
      }),
      poured(all, (inside) => inside.map(() => Math.min(1, servers / inside.length))),
      1e-9,
    );
  });

  test(`${servers} servers taken over by the more urgent always work on the most urgent`, () => {
    const expected = poured(all, (inside) => {
      const sorted = [...inside].sort((a, b) => all[a]!.priority - all[b]!.priority || a - b);
      return inside.map((each) => (sorted.indexOf(each) < servers ? 1 : 0));
    });
    assertSamePath(
      simulated(all, (simulator) => {
        const station = new PreemptiveStation(simulator, { servers });
        return ({ work, priority }) => worked(() => station.work(work, { priority }));
      }),
      expected,
      1e-9,
    );
    const mean = (priority: number): number => {
      const own = expected.filter((_, i) => all[i]!.priority === priority);
      return own.reduce((sum, sojourn) => sum + sojourn, 0) / own.length;
    };
    assert.ok(mean(0) < mean(1) && mean(1) < mean(2));
  });
}

/** A script begins the work only when it runs, at the customer's arrival. */
function* worked(begin: () => ReturnType<SharedStation['work'] | PreemptiveStation['work']>): Script<void> {
  yield begin();
}

function assertSamePath(found: Path, expected: Float64Array, within?: number): void {
  assert.equal(parting(found, expected, within), null);
}
