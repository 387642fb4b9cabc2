import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { ATTEMPT_VERSION, VERDICTS } from './attempt.ts';
import type { Attempt } from './attempt.ts';
import { memoryKeeper, storageKeeper } from './keeper.ts';
import { latestAttempt } from './latest.ts';
import { appendRecord, mergeRecords, readRecords } from './records.ts';

const name = fc.stringMatching(/^[a-z][a-z-]{0,8}$/);
const attempt: fc.Arbitrary<Attempt> = fc.record(
  {
    v: fc.constant(ATTEMPT_VERSION),
    id: fc.uuid(),
    release: fc.string(),
    curriculum: fc.string(),
    activity: fc.tuple(name, name).map(([lesson, activity]) => `${lesson}#${activity}`),
    revision: fc.integer({ min: 1, max: 9 }),
    model: fc.option(fc.string()),
    scenario: fc.option(fc.string()),
    response: fc.string({ unit: 'binary' }),
    verdict: fc.constantFrom(...VERDICTS),
    score: fc.option(fc.double({ min: 0, max: 1, noNaN: true }).map((score) => score + 0)),
    at: fc.integer(),
  },
  { noNullPrototype: true },
);
const attempts = fc.uniqueArray(attempt, { selector: ({ id }) => id, maxLength: 12 });
const garbage = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json(),
  attempt.map((each) => JSON.stringify(each).slice(0, -3)),
  attempt.map((each) => JSON.stringify({ ...each, v: 99 })),
);
const write = (all: readonly Attempt[], text = ''): string => all.reduce(appendRecord, text);

describe('a reader’s records', () => {
  test('come back as they were written', () => {
    fc.assert(
      fc.property(attempts, (all) => {
        assert.deepEqual(readRecords(write(all)), { attempts: all, aside: [] });
      }),
    );
  });

  test('survive garbage between them, and the garbage is kept and named', () => {
    fc.assert(
      fc.property(attempts, attempts, garbage, (before, after, text) => {
        fc.pre(new Set([...before, ...after].map(({ id }) => id)).size === before.length + after.length);
        const written = write(after, write(before) + text);
        const read = readRecords(written);
        for (const each of [...before, ...after])
          assert.deepEqual(
            read.attempts.find(({ id }) => id === each.id),
            each,
          );
        for (const { text: kept, reason } of read.aside) {
          assert.ok(written.includes(kept));
          assert.notEqual(reason, '');
        }
        const lines = written.split(/\r?\n/).filter((line) => line.trim() !== '');
        assert.equal(read.attempts.length + read.aside.length, lines.length, 'every line is an attempt or kept aside');
      }),
    );
  });

  test('merge without losing a line, and merging twice changes nothing', () => {
    fc.assert(
      fc.property(attempts, attempts, garbage, (mine, theirs, text) => {
        const imported = write(theirs, text);
        const merged = mergeRecords(write(mine), imported);
        const ids = new Set(readRecords(merged).attempts.map(({ id }) => id));
        for (const { id } of [...mine, ...theirs]) assert.ok(ids.has(id));
        for (const { text: kept } of readRecords(imported).aside) assert.ok(merged.includes(kept));
        assert.equal(mergeRecords(merged, imported), merged);
      }),
    );
  });

  test('a record of an earlier version is brought forward, one of a later version is kept aside', () => {
    const old = { v: 0, key: 'a-1', activity: 'x#bet', said: 'half' };
    const bring = (record: Readonly<Record<string, unknown>>) => ({
      id: record['key'],
      release: '',
      curriculum: '',
      activity: record['activity'],
      revision: 1,
      model: null,
      scenario: null,
      response: record['said'],
      verdict: 'seen',
      score: null,
      at: 0,
    });
    const text = `${JSON.stringify(old)}\n${JSON.stringify({ ...old, v: 7 })}\n`;
    const { attempts: read, aside } = readRecords(text, { 0: bring });
    assert.deepEqual(
      read.map(({ id, response }) => [id, response]),
      [['a-1', 'half']],
    );
    assert.equal(aside.length, 1);
    assert.match(aside[0]?.reason ?? '', /v holds 7/);
    assert.equal(readRecords(text).aside.length, 2, 'without a way forward nothing is guessed');
  });
});

describe('the last attempt', () => {
  const made = (activity: string, at: number, revision = 1): Attempt => ({
    v: 1,
    id: `${activity}${at}`,
    release: '',
    curriculum: '',
    activity,
    revision,
    model: null,
    scenario: null,
    response: '',
    verdict: 'seen',
    score: null,
    at,
  });

  test('is found under a former name of the lesson', () => {
    const all = [made('balancers#bet', 5), made('other#bet', 9)];
    assert.equal(latestAttempt(all, ['load-balancing#bet', 'balancers#bet'], 1)?.at, 5);
  });

  test('does not count where the lesson asks something else since', () => {
    assert.equal(latestAttempt([made('a#bet', 5)], ['a#bet'], 2), null);
  });
});

describe('a keeper', () => {
  test('keeps in memory what the storage refuses', () => {
    const refusing = {
      getItem: (): string | null => {
        throw new Error('refused');
      },
      setItem: (): void => {
        throw new Error('full');
      },
    };
    const keeper = storageKeeper(() => refusing, 'key');
    assert.equal(keeper.read(), '');
    assert.equal(keeper.write('kept'), false);
    assert.equal(keeper.read(), 'kept');
  });

  test('survives a page that may not even name its storage', () => {
    const keeper = storageKeeper(() => {
      throw new Error('access is denied');
    }, 'key');
    assert.equal(keeper.read(), '');
    keeper.write('kept');
    assert.equal(keeper.read(), 'kept');
    assert.equal(memoryKeeper('x').read(), 'x');
  });
});
