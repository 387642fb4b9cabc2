import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Script } from './process.ts';
import { Simulator } from './simulator.ts';
import { Station } from './station.ts';
import type { StationOptions } from './station.ts';

function opened(options: StationOptions = {}) {
  const simulator = new Simulator();
  const told: string[] = [];
  const station = new Station(simulator, { name: 'server 3', ...options });
  const tell = (what: string): void => void told.push(`${simulator.now} ${what}`);
  function* customer(name: string, seconds: number): Script<void> {
    yield station;
    tell(`${name} in`);
    try {
      yield station.work(seconds);
    } finally {
      station.release();
    }
    tell(`${name} out`);
  }
  return {
    simulator,
    station,
    told,
    tell,
    come: (name: string, seconds: number) => simulator.spawn(customer(name, seconds)),
  };
}

test('first come, first served; load counts from the moment of joining', () => {
  const { simulator, station, told, come } = opened();
  for (const name of ['a', 'b', 'c']) come(name, 2);
  assert.deepEqual([station.load, station.waiting, station.inService], [3, 2, 1]);
  simulator.run();
  assert.deepEqual(told, ['0 a in', '2 a out', '2 b in', '4 b out', '4 c in', '6 c out']);
  assert.equal(station.load, 0);
});

test('last come, first served, without taking a slot away', () => {
  const { simulator, told, come } = opened({ order: 'lifo' });
  for (const name of ['a', 'b', 'c']) come(name, 2);
  simulator.run();
  assert.deepEqual(
    told.filter((line) => line.endsWith('in')),
    ['0 a in', '2 c in', '4 b in'],
  );
});

test('by priority the lowest number in line is called first, and of equals who came first; nobody loses a slot', () => {
  const { simulator, station, told, tell, come } = opened({ order: 'priority' });
  come('a', 2);
  for (const [name, priority] of Object.entries({ b: 3, c: -1, d: 3 }))
    station.enter(() => {
      tell(`${name} in`);
      station.work(1, () => station.release());
    }, priority);
  simulator.spawn(station.serve(1, 2));
  come('plain', 1); // who names no priority has 0
  simulator.run();
  assert.deepEqual(told, ['0 a in', '2 a out', '2 c in', '3 plain in', '4 plain out', '5 b in', '6 d in']);
});

test('a script that waits by priority can be stopped and leaves the line', () => {
  const { simulator, station, told, come } = opened({ order: 'priority' });
  come('a', 2);
  const stopped = simulator.spawn(station.serve(1, -5));
  come('b', 1);
  simulator.at(1, () => stopped.stop());
  simulator.run();
  assert.deepEqual(told, ['0 a in', '2 a out', '2 b in', '3 b out']);
});

test('a priority is refused where the order does not ask for it, or where it cannot be compared', () => {
  const { station } = opened({ order: 'lifo' });
  assert.throws(
    () => station.enter(() => undefined, 1),
    /priority 1, but the order is lifo \(at server 3.*order: 'priority'/,
  );
  const ranked = opened({ order: 'priority' }).station;
  assert.throws(() => ranked.enter(() => undefined, NaN), /a priority of NaN/);
  assert.equal(ranked.load, 0);
});

test('callbacks and scripts share one line', () => {
  const { simulator, station, told, tell, come } = opened();
  come('a', 1);
  station.enter(() => {
    tell('b in');
    station.work(1, () => {
      tell('b out');
      station.release();
    });
  });
  come('c', 1);
  simulator.run();
  assert.deepEqual(told, ['0 a in', '1 a out', '1 b in', '2 b out', '2 c in', '3 c out']);
});

test('a callback can leave the line, but not once its turn has come', () => {
  const { simulator, station, come } = opened();
  come('a', 1);
  const turn = (): void => assert.fail('withdrawn');
  station.enter(turn);
  assert.equal(station.withdraw(turn), true);
  assert.equal(station.load, 1);
  assert.equal(station.withdraw(turn), false);
  simulator.run();
});

test('slowing to a quarter acts on the request in service, and speeding up again too', () => {
  const { simulator, station, told, come } = opened();
  come('a', 4);
  simulator.at(2, () => station.setSpeed(0.25)); // 2 s of work are left: 8 s at a quarter
  simulator.at(6, () => station.setSpeed(1)); // 1 s is left
  simulator.run();
  assert.deepEqual(told, ['0 a in', '7 a out']);
});

test('the work a station does is its speed summed over time, whatever the speeds', () => {
  const changes = fc.array(fc.tuple(fc.double({ min: 0.01, max: 3, noNaN: true }), fc.constantFrom(0, 0.25, 1, 2)), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(changes, fc.double({ min: 0.1, max: 10, noNaN: true }), (list, seconds) => {
      const { simulator, station, come } = opened();
      come('a', seconds);
      let [done, speed, finished] = [0, 1, Infinity];
      let at = 0;
      for (const [wait, next] of list) {
        if (done + wait * speed >= seconds && finished === Infinity) finished = at + (seconds - done) / speed;
        done += wait * speed;
        at += wait;
        speed = next;
        simulator.at(at, () => station.setSpeed(next));
      }
      simulator.at(at, () => station.setSpeed(1));
      if (finished === Infinity) finished = at + (seconds - done);
      let end = NaN;
      while (simulator.step()) if (Number.isNaN(end) && station.load === 0) end = simulator.now;
      assert.ok(Math.abs(end - finished) < 1e-9 * (1 + finished), `${end} for ${finished}`);
    }),
  );
});

test('a pause keeps the work in hand and the line, and nobody gets a turn', () => {
  const { simulator, station, told, come } = opened({ slots: 2 });
  come('a', 3);
  simulator.at(1, () => station.pause());
  simulator.at(2, () => come('b', 1)); // a slot is free, but the station stands still
  simulator.at(5, () => {
    assert.deepEqual([station.load, station.inService, station.speed, station.paused], [2, 1, 0, true]);
    station.unpause();
  });
  simulator.run();
  assert.deepEqual(told, ['0 a in', '5 b in', '6 b out', '7 a out']);
});

test('a speed set during a pause holds after it', () => {
  const { simulator, station, told, come } = opened();
  come('a', 2);
  simulator.at(1, () => station.pause());
  simulator.at(2, () => station.setSpeed(0.5));
  simulator.at(3, () => station.unpause());
  simulator.run();
  assert.deepEqual(told, ['0 a in', '5 a out']);
});

test('a full station says so, and entering it is an error that names it', () => {
  const { simulator, station, come } = opened({ waitingRoom: 1 });
  come('a', 1);
  assert.equal(station.full, false);
  come('b', 1);
  assert.equal(station.full, true);
  assert.throws(() => station.enter(() => undefined), /at server 3, at time 0\): ask station.full first/);
  assert.throws(() => come('c', 1), /places are taken/);
  assert.equal(station.load, 2);
  simulator.run(1.5);
  assert.equal(station.full, false);
});

test('with no waiting room only the slots are left', () => {
  const { station, come } = opened({ slots: 2, waitingRoom: 0 });
  come('a', 1);
  assert.equal(station.full, false);
  come('b', 1);
  assert.equal(station.full, true);
});

test('misuse is refused, with the station and the time', () => {
  const { simulator, station } = opened();
  assert.throws(() => station.release(), /a slot was released that nobody holds \(at server 3, at time 0\)/);
  assert.throws(() => station.work(1), /without a slot/);
  station.enter(() => undefined);
  assert.throws(() => station.work(NaN), /work of NaN seconds/);
  station.work(1);
  assert.throws(() => station.work(1), /without a slot/);
  for (const speed of [-1, NaN, Infinity]) assert.throws(() => station.setSpeed(speed), /a speed of/);
  for (const slots of [0, 1.5, NaN, -1]) assert.throws(() => new Station(simulator, { slots }), /slots/);
  assert.throws(() => new Station(simulator, { waitingRoom: -1 }), /waiting room/);
});
