/**
 * What a model may ask by mistake: each is an `EngineError` that tells the simulation time, the place in the model and what
 * to do. The place is the model's line or, in a script that had yielded, the script and its yield.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EngineError, Network, resolveScenario, run, Simulator, Station } from '../src/index.ts';
import type { Script, Simulation } from '../src/index.ts';
import { oneLine } from './one-line.ts';

interface Mistake {
  readonly what: RegExp;
  readonly fix: RegExp;
  /** Makes the mistake when the simulation stands at 3 s. */
  readonly make: (simulator: Simulator) => void;
  /** Where a script or an event is at fault that the engine has gone on with by itself. */
  readonly where?: string;
}

const nothing = (): void => undefined;

const mistakes: Record<string, Mistake> = {
  'a negative delay': {
    what: /a delay of -1/,
    fix: /finite delay that is not negative/,
    make: (simulator) => simulator.after(-1, nothing),
  },
  'a delay that is not finite': {
    what: /a delay of NaN/,
    fix: /finite delay/,
    make: (simulator) => simulator.after(NaN, nothing),
  },
  'a yielded undefined': {
    what: /a script yielded undefined/,
    fix: /yield a finite number of seconds/,
    make: (simulator) => simulator.spawn(yielding([undefined])),
    where: 'script 1, yield 2',
  },
  'a yielded number that is negative': {
    what: /a script yielded -0.5/,
    fix: /yield a finite number of seconds/,
    make: (simulator) => simulator.spawn(yielding([-0.5])),
    where: 'script 1, yield 2',
  },
  'a release without a take': {
    what: /a slot was released that nobody holds/,
    fix: /release once for each turn/,
    make: (simulator) => new Station(simulator).release(),
  },
  'a station of zero servers': {
    what: /0 slots/,
    fix: /a whole number from 1/,
    make: (simulator) => new Station(simulator, { slots: 0 }),
  },
  'a million events at one instant': {
    what: /more than 1000000 things happened at one instant/,
    fix: /look for a loop/,
    make: (simulator) => {
      const again = (): void => void simulator.after(0, again);
      again();
    },
    where: 'again',
  },
  'a script that loops at one instant': {
    what: /more than 1000000 things happened at one instant/,
    fix: /look for a loop/,
    make: (simulator) => simulator.spawn(yielding(new Array(1_000_001).fill(0))),
    where: 'script 1, yield 1000001',
  },
  'a message from a node that is down': {
    what: /a node that is down tried to send/,
    fix: /ask node.up first/,
    make: (simulator) => {
      const [a] = twoNodes(simulator);
      a.crash();
      a.send('b', 'hello');
    },
  },
  'a message to a node that is not there': {
    what: /there is no node "c"/,
    fix: /name one of a, b/,
    make: (simulator) => twoNodes(simulator)[0].send('c', 'hello'),
  },
};

/** Yields 0 s, and then these. */
function* yielding(values: readonly unknown[]): Script {
  yield 0;
  for (const value of values) yield value as number;
}

function twoNodes(simulator: Simulator, hear: () => void = nothing) {
  const network = new Network<string>(simulator, { link: { latency: 0.1 } });
  return [network.node('a', { on: hear }), network.node('b', { on: hear }), network] as const;
}

for (const [name, { what, fix, make, where }] of Object.entries(mistakes))
  test(`${name} is refused with time, place and advice`, () => {
    const simulator = new Simulator();
    simulator.at(3, () => make(simulator));
    const error = thrownBy(() => simulator.run());
    assert.match(error.what, what);
    assert.match(error.fix, fix);
    assert.equal(error.at, 3);
    if (where === undefined) assert.match(error.line ?? '', /\/bad-input\.test\.ts:\d+$/);
    else assert.deepEqual([error.where, error.line], [where, undefined]);
    for (const part of [error.what, 'at time 3', where ?? '', error.fix]) assert.ok(error.message.includes(part));
  });

test('a stream asked for twice under one name is refused with time, place and advice', () => {
  const greedy: Simulation = {
    ...oneLine,
    build(world, values) {
      world.simulator.at(3, () => [world.stream('luck'), world.stream('luck')]);
      return oneLine.build(world, values);
    },
  };
  const error = thrownBy(() => run(greedy, resolveScenario(greedy, {}).scenario));
  assert.match(
    error.message,
    /^the stream "luck" was asked for twice \(at the world, at time 3\): ask once and keep it/,
  );
  assert.match(error.line ?? '', /\/bad-input\.test\.ts:\d+$/);
});

test('what is sent to a node that is down is lost and counted, as nobody who sends can know', () => {
  const simulator = new Simulator();
  const [a, b, { counts }] = twoNodes(simulator, () => assert.fail('heard'));
  b.crash();
  a.send('b', 'hello');
  simulator.run();
  assert.deepEqual(counts, {
    sent: 1,
    duplicated: 0,
    delivered: 0,
    lost: { link: 0, partition: 0, 'receiver down': 1 },
  });
});

function thrownBy(act: () => void): EngineError {
  try {
    act();
  } catch (error) {
    assert.ok(error instanceof EngineError, String(error));
    return error;
  }
  assert.fail('nothing was refused');
}
