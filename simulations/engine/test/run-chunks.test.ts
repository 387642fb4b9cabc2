import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MessageChannel } from 'node:worker_threads';
import fc from 'fast-check';
import { chunksOfRun, hashRun, resolveScenario, run, RunReceiver } from '../src/index.ts';
import type { Run, RunMessage } from '../src/index.ts';
import { oneLine } from './one-line.ts';

const watched = run(oneLine, resolveScenario(oneLine, { text: 'arrivalRate=90&do=slow:server@2x3' }).scenario);

/** Sends a run through a channel, as between two threads. */
async function sent(whole: Run, rows: number): Promise<{ received: Run; messages: RunMessage[] }> {
  const { port1, port2 } = new MessageChannel();
  const receiver = new RunReceiver();
  const messages: RunMessage[] = [];
  try {
    const received = new Promise<Run>((resolve) =>
      port2.on('message', (message: RunMessage) => {
        messages.push(message);
        const complete = receiver.take(message);
        if (complete) resolve(complete);
      }),
    );
    for (const { message, transfer } of chunksOfRun(whole, { rows })) {
      port1.postMessage(message, transfer);
      assert.ok(
        transfer.every(({ detached }) => detached),
        'the pieces change hands',
      );
    }
    return { received: await received, messages };
  } finally {
    port1.close();
  }
}

test('a run sent in pieces arrives whole, and the sender keeps it', async () => {
  const hash = hashRun(watched);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 2000 }), async (rows) => {
      const { received, messages } = await sent(watched, rows);
      assert.equal(hashRun(received), hash);
      assert.equal(hashRun(watched), hash);
      for (const message of messages)
        if (message.part === 'rows')
          for (const column of Object.values(message.columns)) assert.ok(column.length <= rows);
    }),
    { numRuns: 10 },
  );
});

test('what was counted and measured arrives with it', async () => {
  const { received } = await sent(watched, 500);
  assert.deepEqual(received.measures, watched.measures);
  assert.equal(oneLine.measures['meanLatency']?.of(received.tally, {}), watched.measures['meanLatency']);
});

test('a run in which nothing was recorded arrives too', async () => {
  const silent = run(
    { ...oneLine, build: () => ({ scene: watched.scene }) },
    { ...watched.scenario, interventions: [] },
  );
  assert.equal(silent.items.count, 0);
  assert.equal(hashRun((await sent(silent, 10)).received), hashRun(silent));
});

test('a piece without its head, and pieces of no rows, are refused', () => {
  assert.throws(
    () => new RunReceiver().take({ part: 'rows', table: 'spans', from: 0, columns: {} }),
    /came before the head/,
  );
  assert.throws(() => [...chunksOfRun(watched, { rows: 0 })], { name: 'EngineError', message: /0 rows/ });
});
