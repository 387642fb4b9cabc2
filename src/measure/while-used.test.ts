import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WhileUsed } from './while-used.ts';

test('those who use it at one time share it, the last closes it, and the next gets another', async () => {
  const said: string[] = [];
  let made = 0;
  const used = new WhileUsed(
    () => {
      said.push(`open ${++made}`);
      return made;
    },
    (thing) => {
      said.push(`close ${thing}`);
      return Promise.resolve();
    },
  );
  const both = await Promise.all([
    used.use((thing) => Promise.resolve(thing)),
    assert.rejects(used.use(() => Promise.reject(new Error('no')))).then(() => 'failed'),
    used.use((thing) => new Promise<number>((done) => setImmediate(() => done(thing)))),
  ]);
  assert.deepEqual(both, [1, 'failed', 1]);
  assert.equal(await used.use((thing) => Promise.resolve(thing)), 2);
  assert.deepEqual(said, ['open 1', 'close 1', 'open 2', 'close 2']);
});
