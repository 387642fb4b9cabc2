import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { EventList } from './event-list.ts';

/** What can be done to an event list, with few distinct times so that ties are common. */
const operations = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('schedule'),
        time: fc.nat(20),
        priority: fc.integer({ min: -2, max: 2 }),
      }),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('cancel'), which: fc.nat(400) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('take'), until: fc.nat(25) }) },
  ),
  { maxLength: 400 },
);

test('it gives what a sorted list gives, whatever is scheduled, cancelled and taken', () => {
  fc.assert(
    fc.property(operations, (list) => {
      const events = new EventList();
      let model: { time: number; priority: number; sequence: number; handle: number; action: () => void }[] = [];
      const all: number[] = [];
      for (const [sequence, operation] of list.entries()) {
        if ('time' in operation) {
          const action = (): void => undefined;
          const handle = events.schedule(operation.time, operation.priority, action);
          all.push(handle);
          model.push({ ...operation, sequence, handle, action });
          model.sort((a, b) => a.time - b.time || a.priority - b.priority || a.sequence - b.sequence);
        } else if ('which' in operation) {
          const handle = all[operation.which % Math.max(1, all.length)] ?? -1;
          assert.equal(
            events.cancel(handle),
            model.some((event) => event.handle === handle),
          );
          model = model.filter((event) => event.handle !== handle);
        } else {
          const first = model[0];
          const due = first !== undefined && first.time <= operation.until;
          assert.equal(events.take(operation.until), due ? first.action : null);
          if (due) {
            assert.equal(events.taken, first.time);
            model.shift();
          }
        }
        assert.equal(events.size, model.length);
        assert.equal(events.next, model[0]?.time ?? Infinity);
      }
    }),
    { numRuns: 300 },
  );
});

test('a handle of an event that has happened cancels nothing, though its place is used again', () => {
  const events = new EventList();
  const first = events.schedule(1, 0, () => undefined);
  events.take(Infinity);
  const second = events.schedule(2, 0, () => undefined);
  assert.notEqual(first, second);
  assert.equal(events.cancel(first), false);
  assert.equal(events.size, 1);
  assert.equal(events.cancel(-1), false);
});

test('cancelled timers do not pile up', () => {
  const events = new EventList();
  const last = events.schedule(1e9, 0, () => undefined);
  // More than the list could hold at once.
  for (let i = 0; i < 3_000_000; i++) events.cancel(events.schedule(1e6 + i, 0, () => undefined));
  assert.equal(events.size, 1);
  assert.equal(events.cancel(last), true);
});
