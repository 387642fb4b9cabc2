import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Group } from './group.ts';
import type { Script } from './process.ts';
import { Simulator } from './simulator.ts';
import { Station } from './station.ts';

test('a crash stops all that runs on a machine; who waited for it is told, and the machine can be used again', () => {
  const simulator = new Simulator();
  const [station, machine] = [new Station(simulator), new Group(simulator)];
  const told: string[] = [];
  function* client(name: string): Script {
    const reply = machine.spawn(station.serve(2));
    yield reply;
    told.push(`${simulator.now} ${name} ${reply.stopped ? 'fails' : 'is answered'}`);
  }
  for (const name of ['a', 'b', 'c']) simulator.spawn(client(name));
  simulator.at(3, () => {
    assert.equal(machine.size, 2);
    machine.stop();
    assert.deepEqual([machine.size, station.load], [0, 0]);
  });
  simulator.at(5, () => simulator.spawn(client('d')));
  simulator.run();
  assert.deepEqual(told, ['2 a is answered', '3 b fails', '3 c fails', '7 d is answered']);
});

test('what a finally block starts in the group survives the crash that ran it', () => {
  const simulator = new Simulator();
  const group = new Group(simulator);
  const told: string[] = [];
  function* cleanUp(): Script {
    yield 1;
    told.push(`${simulator.now} cleaned up`);
  }
  group.spawn(
    (function* (): Script {
      try {
        yield 10;
      } finally {
        group.spawn(cleanUp());
      }
    })(),
  );
  simulator.at(4, () => group.stop());
  simulator.run();
  assert.deepEqual(told, ['5 cleaned up']);
});

test('processes that have ended do not pile up', () => {
  const simulator = new Simulator();
  const group = new Group(simulator);
  const alive = group.spawn(
    (function* (): Script {
      yield 1e9;
    })(),
  );
  let stops = 0;
  for (let i = 0; i < 10_000; i++) {
    const ended = group.spawn((function* (): Script {})());
    ended.stop = () => stops++;
  }
  assert.equal(group.size, 1);
  group.stop();
  assert.ok(alive.stopped);
  assert.ok(stops <= 32, `${stops} ended processes were kept`);
});
