import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Line } from './line.ts';

test('it does what an array does, whoever joins, is called and leaves', () => {
  const step = fc.constantFrom('join', 'join', 'join', 'first', 'last', 'leave');
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const line = new Line<number>();
      const model: number[] = [];
      for (const [i, step] of steps.entries()) {
        if (step === 'join') {
          line.join(i);
          model.push(i);
        } else if (step === 'first') assert.equal(line.callFirst(), model.shift());
        else if (step === 'last') assert.equal(line.callLast(), model.pop());
        else {
          const who = model[(i * 7) % (model.length + 1)] ?? -1;
          assert.equal(line.leave(who), model.includes(who));
          if (model.includes(who)) model.splice(model.indexOf(who), 1);
        }
        assert.deepEqual([...line], model);
        assert.equal(line.length, model.length);
      }
    }),
  );
});
