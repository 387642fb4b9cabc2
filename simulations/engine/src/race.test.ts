import assert from 'node:assert/strict';
import { test } from 'node:test';
import { all } from './all.ts';
import type { Script } from './process.ts';
import { race, within } from './race.ts';
import { Signal } from './signal.ts';
import { Simulator } from './simulator.ts';
import { sleep } from './sleep.ts';
import { Station } from './station.ts';

function stage(slots = 1) {
  const simulator = new Simulator();
  const told: string[] = [];
  const tell = (what: string): void => void told.push(`${simulator.now} ${what}`);
  return { simulator, station: new Station(simulator, { name: 'server 1', slots }), tell, told };
}

test('a race is won by the first to end; the others are stopped and give back what they hold', () => {
  const { simulator, station, tell, told } = stage();
  simulator.spawn(
    (function* () {
      const winner = yield* race(station.serve(10), sleep(4), 20);
      tell(`contender ${winner} wins`);
      assert.equal(station.load, 0);
    })(),
  );
  simulator.run();
  assert.deepEqual(told, ['4 contender 1 wins']);
  assert.equal(simulator.now, 4);
});

test('in a race that ends in a tie the one that ended first wins', () => {
  const { simulator, tell, told } = stage();
  simulator.spawn(
    (function* () {
      tell(String(yield* race(sleep(2), sleep(2))));
      tell(String(yield* race(sleep(2), sleep(1), sleep(1))));
      tell(String(yield* race(sleep(1), 0)));
    })(),
  );
  simulator.run();
  assert.deepEqual(told, ['2 0', '3 1', '3 1']);
});

test('a contender that ends at once wins, and those after it never start', () => {
  const { simulator, tell, told } = stage();
  function* late(): Script {
    tell('late starts');
    yield 1;
  }
  simulator.spawn(
    (function* () {
      tell(String(yield* race(sleep(1), all(), late())));
    })(),
  );
  simulator.run();
  assert.deepEqual(told, ['0 1']);
});

test('stopping a script that races stops its contenders', () => {
  const { simulator, station } = stage();
  const process = simulator.spawn(
    (function* () {
      yield* within(100, station.serve(50));
    })(),
  );
  simulator.run(1);
  assert.equal(station.inService, 1);
  process.stop();
  assert.equal(station.inService, 0);
  simulator.run();
  assert.equal(simulator.now, 1);
});

test('within tells whether the deadline was met', () => {
  const { simulator, station, tell, told } = stage();
  function* caller(seconds: number): Script {
    tell((yield* within(3, station.serve(seconds))) ? 'answered' : 'timed out');
  }
  simulator.spawn(caller(2));
  simulator.spawn(caller(2));
  simulator.run();
  assert.deepEqual(told, ['2 answered', '3 timed out']);
});

test('all waits for the last and gives the results in order', () => {
  const { simulator, tell, told } = stage();
  function* part(seconds: number): Script<number> {
    yield seconds;
    return seconds;
  }
  simulator.spawn(
    (function* () {
      tell(JSON.stringify(yield* all(part(3), part(1), part(2))));
    })(),
  );
  const stopped = simulator.spawn(
    (function* () {
      yield* all(part(10), part(20));
    })(),
  );
  simulator.at(5, () => stopped.stop());
  simulator.run();
  assert.deepEqual(told, ['3 [3,1,2]']);
  assert.equal(simulator.now, 5);
});

test('a signal wakes all who wait, with its value, and is then forgotten', () => {
  const { simulator, tell, told } = stage();
  const elected = new Signal<string>();
  for (const name of ['a', 'b'])
    simulator.spawn(
      (function* () {
        tell(`${name} hears ${String(yield elected)}`);
      })(),
    );
  simulator.spawn(
    (function* () {
      tell(`${yield* race(elected, sleep(1))}`);
    })(),
  );
  simulator.at(2, () => elected.fire('leader 3'));
  simulator.run();
  assert.deepEqual(told, ['1 1', '2 a hears leader 3', '2 b hears leader 3']);
  assert.equal(elected.waiting, 0);
});
