import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Clock } from './clock.ts';
import { Simulator } from './simulator.ts';

test('a clock shows what it was ahead and what it has gained since', () => {
  const simulator = new Simulator();
  const [right, fast, behind] = [
    new Clock(simulator),
    new Clock(simulator, { ahead: 0.5, drift: 0.25 }),
    new Clock(simulator, { ahead: -2 }),
  ];
  simulator.run(8);
  assert.deepEqual([right.now, fast.now, behind.now], [8, 8 + 0.5 + 2, 6]);
  assert.deepEqual([right.ahead, fast.ahead, behind.ahead], [0, 2.5, -2]);
});

test('a timer of five of its seconds ends when it shows five more', () => {
  const simulator = new Simulator();
  const slow = new Clock(simulator, { ahead: 100, drift: -0.2 });
  let shown = NaN;
  simulator.after(slow.trueSeconds(5), () => (shown = slow.now));
  simulator.run();
  assert.equal(simulator.now, 6.25);
  assert.equal(shown, 105);
});

test('setting it back makes it show a time twice; its ticks go on', () => {
  const simulator = new Simulator();
  const clock = new Clock(simulator, { ahead: 3 });
  simulator.run(4);
  assert.deepEqual([clock.now, clock.elapsed], [7, 4]);
  clock.set(2);
  assert.deepEqual([clock.now, clock.elapsed], [2, 4]);
  simulator.run(6);
  assert.deepEqual([clock.now, clock.elapsed], [4, 6]);
});

test('whatever drift it takes on, it never jumps, and its ticks are the sum of the stretches', () => {
  const stretch = fc.record({
    seconds: fc.double({ min: 0, max: 100, noNaN: true }),
    drift: fc.double({ min: -0.9, max: 0.9, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 10 }), (stretches) => {
      const simulator = new Simulator();
      const clock = new Clock(simulator);
      let ticks = 0;
      for (const { seconds, drift } of stretches) {
        const before = clock.now;
        clock.setDrift(drift);
        assert.equal(clock.now, before);
        simulator.run(simulator.now + seconds);
        ticks += seconds * (1 + drift);
        assert.ok(clock.now >= before);
      }
      assert.ok(Math.abs(clock.elapsed - ticks) < 1e-9 && Math.abs(clock.now - ticks) < 1e-9);
    }),
  );
});

test('a clock that would stand still, run backwards or show no time is refused', () => {
  const simulator = new Simulator();
  for (const drift of [-1, -2, NaN, Infinity])
    assert.throws(() => new Clock(simulator, { name: 'b', drift }), /a drift of .* \(at b, at time 0\)/);
  const clock = new Clock(simulator);
  assert.throws(() => clock.setDrift(-1), /above −1/);
  assert.throws(() => clock.set(NaN), /a time to show: NaN/);
  assert.throws(() => new Clock(simulator, { ahead: Infinity }), /ahead: Infinity/);
});
