import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Script } from './process.ts';
import { Simulator } from './simulator.ts';
import { Station } from './station.ts';

function stage(slots = 1) {
  const simulator = new Simulator();
  const told: string[] = [];
  const tell = (what: string): void => void told.push(`${simulator.now} ${what}`);
  return { simulator, station: new Station(simulator, { name: 'server 1', slots }), tell, told };
}

test('a script starts at once, runs to its first wait, and goes on when the time has passed', () => {
  const { simulator, tell, told } = stage();
  simulator.spawn(
    (function* () {
      tell('starts');
      yield 2;
      tell('goes on');
    })(),
  );
  tell('after spawn');
  simulator.run();
  assert.deepEqual(told, ['0 starts', '0 after spawn', '2 goes on']);
});

test('yield script() does what yield* script() does: result, order, errors, finally', () => {
  const tellings = [true, false].map((star) => {
    const { simulator, tell, told } = stage();
    function* inner(fails: boolean): Script<number> {
      tell('inner');
      try {
        yield 1;
        if (fails) throw new Error('broken');
        return 42;
      } finally {
        tell('inner is over');
      }
    }
    function* outer(): Script {
      tell(`got ${String(star ? yield* inner(false) : yield inner(false))}`);
      try {
        if (star) yield* inner(true);
        else yield inner(true);
      } catch (error) {
        tell(`caught ${(error as Error).message}`);
      }
      yield 1;
      if (star) yield* inner(false);
      else yield inner(false);
    }
    const process = simulator.spawn(outer());
    simulator.at(3.5, () => process.stop());
    simulator.run();
    return told;
  });
  assert.deepEqual(tellings[0], [
    ...['0 inner', '1 inner is over', '1 got 42', '1 inner', '2 inner is over', '2 caught broken'],
    ...['3 inner', '3.5 inner is over'],
  ]);
  assert.deepEqual(tellings[1], tellings[0]);
});

test('scripts woken at one instant go on in the order they were woken', () => {
  const { simulator, station, tell, told } = stage();
  function* customer(name: string): Script {
    yield station;
    tell(`${name} is served`);
    station.release();
    tell(`${name} has released`);
  }
  simulator.spawn(
    (function* () {
      yield station;
      yield 1;
      station.release();
      tell('the first leaves');
    })(),
  );
  for (const name of ['a', 'b']) simulator.spawn(customer(name));
  simulator.at(1, () => tell('next event'));
  simulator.run();
  assert.deepEqual(told, [
    ...['1 the first leaves', '1 a is served', '1 a has released', '1 b is served', '1 b has released', '1 next event'],
  ]);
});

test('waiting for a process gives its result, also when it has ended before', () => {
  const { simulator, tell, told } = stage();
  function* child(): Script<string> {
    yield 3;
    return 'done';
  }
  const process = simulator.spawn(child());
  for (const delay of [1, 5])
    simulator.spawn(
      (function* () {
        yield delay;
        tell(String(yield process));
      })(),
    );
  simulator.run();
  assert.deepEqual(told, ['3 done', '5 done']);
});

test('a stopped script leaves the line it stands in', () => {
  const { simulator, station } = stage();
  simulator.spawn(station.serve(5));
  const second = simulator.spawn(station.serve(5));
  const third = simulator.spawn(station.serve(5));
  simulator.run(1);
  assert.equal(station.load, 3);
  second.stop();
  assert.equal(station.load, 2);
  simulator.run();
  assert.equal(simulator.now, 10);
  assert.deepEqual([second.stopped, third.stopped, third.done], [true, false, true]);
});

test('a script stopped between being called and going on gives its turn to the next', () => {
  const { simulator, station, tell, told } = stage();
  function* customer(name: string): Script {
    yield station;
    tell(name);
    station.release();
  }
  simulator.spawn(station.serve(1));
  const second = simulator.spawn(customer('second'));
  simulator.spawn(customer('third'));
  // Runs in the same instant as the release, after it and before the second goes on.
  simulator.at(1, () => undefined);
  while (simulator.now < 1) simulator.step();
  assert.equal(station.inService, 1);
  second.stop();
  simulator.run();
  assert.deepEqual(told, ['1 third']);
  assert.equal(station.load, 0);
});

test('a script that stops itself goes on to its next wait, then its finally runs', () => {
  const { simulator, tell, told } = stage();
  function* customer(): Script {
    try {
      yield 1;
      running.stop();
      tell('still here');
      yield 1;
      tell('never');
    } finally {
      tell('over');
    }
  }
  const running = simulator.spawn(customer());
  simulator.run();
  assert.deepEqual(told, ['1 still here', '1 over']);
  assert.equal(simulator.now, 1);
});

test('an error in a script ends the run, after its finally', () => {
  const { simulator, station } = stage();
  const process = simulator.spawn(
    (function* () {
      yield station;
      try {
        yield 1;
        throw new Error('broken');
      } finally {
        station.release();
      }
    })(),
  );
  assert.throws(() => simulator.run(), /broken/);
  assert.deepEqual([process.done, station.load], [true, 0]);
});

test('what cannot be waited for is refused where it was yielded', () => {
  for (const [bad, named] of [
    [undefined, 'undefined'],
    [NaN, 'NaN'],
    [-1, '-1'],
    [Infinity, 'Infinity'],
    ['server', 'server'],
    [{}, 'an object that cannot be waited for'],
    [null, 'an object that cannot be waited for'],
  ] as const) {
    const { simulator, tell, told } = stage();
    simulator.spawn(
      (function* () {
        yield 2;
        try {
          yield bad as number;
        } catch (error) {
          tell((error as Error).message);
        }
      })(),
    );
    simulator.run();
    assert.equal(told.length, 1);
    assert.ok(
      told[0]!.startsWith(
        `2 a script yielded ${named} (at script 1, yield 2, at time 2): yield a finite number of seconds`,
      ),
      told[0],
    );
  }
});

test('a script that loops without waiting for time is stopped and named', () => {
  const { simulator, station } = stage();
  assert.throws(
    () =>
      simulator.spawn(
        (function* () {
          for (;;) {
            yield station;
            station.release();
          }
        })(),
      ),
    /one instant \(at script 1, yield \d+, at time 0\)/,
  );
});

test('waiting in a finally block after a stop is refused', () => {
  const { simulator } = stage();
  const process = simulator.spawn(
    (function* () {
      try {
        yield 5;
      } finally {
        yield 1;
      }
    })(),
  );
  assert.throws(() => process.stop(), /waited again in a finally block/);
});
