import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EngineError } from './error.ts';
import { Simulator } from './simulator.ts';

/** Runs and gives what was written down, with the time of each. */
function story(plan: (simulator: Simulator, tell: (what: string) => () => void) => void): string {
  const simulator = new Simulator();
  const told: string[] = [];
  plan(simulator, (what) => () => void told.push(`${simulator.now} ${what}`));
  simulator.run();
  return told.join(', ');
}

test('events of one instant run in the order they were scheduled', () => {
  const order = story((simulator, tell) => {
    for (let i = 0; i < 14; i++) simulator.after(1, tell(String(i)));
  });
  assert.equal(order, Array.from({ length: 14 }, (_, i) => `1 ${i}`).join(', '));
});

test('a lower priority number goes first, and shifts no ties among the others', () => {
  const order = story((simulator, tell) => {
    simulator.after(1, tell('a'));
    simulator.at(1, tell('crash'), -1);
    simulator.after(1, tell('b'));
    simulator.at(1, tell('last'), 8);
    simulator.after(1, tell('c'));
  });
  assert.equal(order, '1 crash, 1 a, 1 b, 1 c, 1 last');
});

test('what is woken goes on after what runs now and before the next event', () => {
  const order = story((simulator, tell) => {
    simulator.after(1, () => {
      simulator.wake(tell('woken first'));
      simulator.wake(tell('woken second'));
      tell('running')();
    });
    simulator.after(1, tell('next event'));
  });
  assert.equal(order, '1 running, 1 woken first, 1 woken second, 1 next event');
});

test('cancelled events do not happen and do not move the clock', () => {
  const simulator = new Simulator();
  simulator.after(1, () => undefined);
  const late = simulator.after(5, () => assert.fail('cancelled'));
  assert.equal(simulator.pending, 2);
  assert.equal(simulator.cancel(late), true);
  assert.equal(simulator.cancel(late), false);
  assert.equal(simulator.pending, 1);
  simulator.run();
  assert.equal(simulator.now, 1);
});

test('run(until) includes events at that time, and the clock stands there', () => {
  const simulator = new Simulator();
  const seen: number[] = [];
  for (const time of [1, 2, 3]) simulator.at(time, () => seen.push(time));
  simulator.run(2);
  assert.deepEqual(seen, [1, 2]);
  simulator.run(2.5);
  assert.equal(simulator.now, 2.5);
  simulator.run();
  assert.deepEqual(seen, [1, 2, 3]);
  assert.equal(simulator.now, 3);
});

test('step does one thing at a time', () => {
  const simulator = new Simulator();
  simulator.after(1, () => undefined);
  simulator.after(4, () => undefined);
  assert.equal(simulator.step(), true);
  assert.equal(simulator.now, 1);
  assert.equal(simulator.step(), true);
  assert.equal(simulator.now, 4);
  assert.equal(simulator.step(), false);
});

test('bad times are refused, with what, when and what to do', () => {
  const simulator = new Simulator();
  simulator.run(3);
  for (const delay of [-1, NaN, Infinity])
    assert.throws(() => simulator.after(delay, () => undefined), /a delay of .* \(at time 3\): give a finite delay/);
  for (const time of [2, NaN, Infinity]) assert.throws(() => simulator.at(time, () => undefined), /not past/);
  for (const priority of [9, -9, 0.5, NaN]) assert.throws(() => simulator.at(4, () => undefined, priority), /priority/);
  assert.throws(() => simulator.run(2), /not past/);
  assert.throws(() => simulator.run(NaN), /not past/);
});

test('a loop in which no time passes is stopped and named', () => {
  const simulator = new Simulator();
  const again = (): void => void simulator.after(0, again);
  simulator.after(7, again);
  assert.throws(
    () => simulator.run(),
    (error) => error instanceof EngineError && error.at === 7 && /one instant \(at again, /.test(error.message),
  );
  const waking = new Simulator();
  const wakeAgain = (): void => waking.wake(wakeAgain);
  waking.after(2, wakeAgain);
  assert.throws(() => waking.run(), /one instant \(at wakeAgain, at time 2\)/);
});

test('run inside an event is refused, and an error in an event leaves the simulator usable', () => {
  const simulator = new Simulator();
  simulator.after(1, () => simulator.run());
  assert.throws(() => simulator.run(), /run\(\) inside an event/);
  simulator.after(1, () => undefined);
  simulator.run();
  assert.equal(simulator.now, 2);
});

test('a million pending events are kept in order', () => {
  const simulator = new Simulator();
  let last = 0;
  let count = 0;
  for (let i = 0; i < 1_000_000; i++)
    simulator.after((i * 7919) % 1_000_003, () => {
      assert.ok(simulator.now >= last);
      last = simulator.now;
      count++;
    });
  simulator.run();
  assert.equal(count, 1_000_000);
});

test('more pending events than a list can hold are refused by name', () => {
  const simulator = new Simulator();
  assert.throws(() => {
    for (;;) simulator.after(1, () => undefined);
  }, /more than 2097152 events are scheduled.*outrun/);
});

test('a run in slices is the run, event for event, whatever the slices', () => {
  const story = (advance: (simulator: Simulator) => void): string => {
    const simulator = new Simulator();
    const told: string[] = [];
    for (let i = 1; i <= 7; i++)
      simulator.after(i % 3, function again() {
        told.push(`${simulator.now} ${i}`);
        if (simulator.now < 8) simulator.after(i / 2, again);
        simulator.wake(() => told.push(`woken by ${i}`));
      });
    advance(simulator);
    return `${told.join()} at ${simulator.now}`;
  };
  const whole = story((simulator) => simulator.run(9.5));
  for (const most of [1, 2, 5, 1000])
    assert.equal(
      story((simulator) => {
        while (simulator.runSome(9.5, most));
      }),
      whole,
    );
  assert.throws(() => new Simulator().runSome(1, 0), /a slice of 0 events/);
  assert.throws(() => new Simulator().runSome(-1, 1), /run\(-1\)/);
});
