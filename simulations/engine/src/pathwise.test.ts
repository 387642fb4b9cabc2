/** Queues whose every customer a textbook recursion foretells: equal to the last bit, so no fault is too small to show. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { customers, parting, simulated } from '../test/same-path.ts';
import type { Path } from '../test/same-path.ts';
import type { Script } from './process.ts';
import type { Simulator } from './simulator.ts';
import { Station } from './station.ts';

for (const servers of [1, 3, 8])
  test(`${servers} servers and one line are the recursion of Kiefer and Wolfowitz (with one server, Lindley's)`, () => {
    const all = customers(servers, 0.8 * servers);
    const free = new Float64Array(servers);
    const expected = Float64Array.from(all, ({ at, work }) => {
      free.sort();
      free[0] = Math.max(free[0]!, at) + work;
      return free[0] - at;
    });
    for (const write of ['serve', 'by hand', 'callbacks'] as const)
      assertSamePath(
        simulated(all, (simulator) => {
          const station = new Station(simulator, { slots: servers });
          if (write === 'serve') return ({ work }) => station.serve(work);
          if (write === 'callbacks')
            return ({ work }) =>
              (function* (): Script<void> {
                yield new Promised(simulator, (done) =>
                  station.enter(() => {
                    station.work(work, () => {
                      station.release();
                      done();
                    });
                  }),
                );
              })();
          return ({ work }) =>
            (function* (): Script<void> {
              yield station;
              yield work;
              station.release();
            })();
        }),
        expected,
      );
  });

test('two stations in a row are two Lindley recursions in a row', () => {
  const all = customers(20, 0.8);
  let [first, second] = [0, 0];
  const expected = Float64Array.from(all, ({ at, work, more }) => {
    first = Math.max(first, at) + work;
    second = Math.max(second, first) + more;
    return second - at;
  });
  assertSamePath(
    simulated(all, (simulator) => {
      const [one, two] = [new Station(simulator), new Station(simulator)];
      return ({ work, more }) =>
        (function* (): Script<void> {
          yield* one.serve(work);
          yield* two.serve(more);
        })();
    }),
    expected,
  );
});

for (const { servers, waitingRoom, rate } of [
  { servers: 1, waitingRoom: 9, rate: 1.2 },
  { servers: 8, waitingRoom: 0, rate: 6.4 },
  { servers: 3, waitingRoom: 4, rate: 3 },
])
  test(`${servers} servers and ${waitingRoom} places reject whom the loss recursion of M/M/${servers}/${servers + waitingRoom} rejects`, () => {
    const all = customers(30, rate);
    const free = new Float64Array(servers);
    let inside: number[] = [];
    const expected = Float64Array.from(all, ({ at, work }) => {
      inside = inside.filter((end) => end > at);
      if (inside.length === servers + waitingRoom) return NaN;
      free.sort();
      free[0] = Math.max(free[0]!, at) + work;
      inside.push(free[0]);
      return free[0] - at;
    });
    assert.ok(expected.some(Number.isNaN));
    assertSamePath(
      simulated(all, (simulator) => {
        const station = new Station(simulator, { slots: servers, waitingRoom });
        return ({ work }) => (station.full ? null : station.serve(work));
      }),
      expected,
    );
  });

test('round robin over eight servers is eight Lindley recursions in turn', () => {
  const all = customers(40, 6.4);
  const ends = new Float64Array(8);
  const expected = Float64Array.from(all, ({ at, work }, i) => (ends[i % 8] = Math.max(ends[i % 8]!, at) + work) - at);
  assertSamePath(
    simulated(all, (simulator) => {
      const stations = Array.from({ length: 8 }, () => new Station(simulator));
      return ({ work }, index) => stations[index % 8]!.serve(work);
    }),
    expected,
  );
});

test('a customer who gives up while waiting leaves the others as if he had never come', () => {
  const all = customers(50, 0.9);
  // Every seventh waits half a second at most, and then is not served at all.
  const impatient = (index: number): boolean => index % 7 === 3;
  let end = 0;
  const expected = Float64Array.from(all, ({ at, work }, i) => {
    if (impatient(i) && end - at > 0.5) return 0.5;
    end = Math.max(end, at) + work;
    return end - at;
  });
  const { sojourns } = simulated(all, (simulator) => {
    const station = new Station(simulator);
    return ({ work }, index) =>
      (function* (): Script<void> {
        if (!impatient(index)) return yield* station.serve(work);
        const taking = simulator.spawn(
          (function* (): Script<void> {
            yield station;
          })(),
        );
        const giveUp = simulator.after(0.5, () => taking.stop());
        yield taking;
        if (taking.stopped) return;
        simulator.cancel(giveUp);
        yield work;
        station.release();
      })();
  });
  for (const [i, sojourn] of expected.entries())
    if (impatient(i) && sojourn === 0.5) assert.ok(Math.abs(sojourns[i]! - 0.5) < 1e-9);
    else assert.ok(Object.is(sojourns[i], sojourn), `customer ${i}: ${sojourns[i]}, not ${sojourn}`);
});

/** Lets a script wait for a callback. */
class Promised {
  readonly #start: (done: () => void) => void;
  readonly #simulator: Simulator;

  constructor(simulator: Simulator, start: (done: () => void) => void) {
    this.#simulator = simulator;
    this.#start = start;
  }

  wait(waiter: { resume(): void }): boolean {
    this.#start(() => this.#simulator.wake(waiter));
    return false;
  }

  leave(): void {
    assert.fail('nobody gives up here');
  }
}

function assertSamePath(found: Path, expected: Float64Array, within?: number): void {
  assert.equal(parting(found, expected, within), null);
}
