import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issueWords } from './issue-words.ts';
import { lesson } from './lesson.ts';

const right = {
  id: 'queues',
  title: 'Queues',
  question: 'Who waits?',
  summary: 'Waiting.',
  objectives: [{ id: 'see', text: 'See it.' }],
  keypoints: ['It is so.'],
  activities: [{ id: 'bet', kind: 'predict', minutes: 2 }],
};

const said = (changed: object): Record<string, string> => {
  const result = lesson.safeParse({ ...right, ...changed }, { error: issueWords });
  return Object.fromEntries(
    result.success ? [] : result.error.issues.map(({ path, message }) => [path.join('.'), message]),
  );
};

test('a lesson with what is needed is right, and the rest has defaults', () => {
  const parsed = lesson.parse(right);
  assert.deepEqual(
    [parsed.lang, parsed.status, parsed.revision, parsed.activities[0]?.depth],
    ['en', 'ready', 1, 'core'],
  );
});

test('what is wrong is named by field, with what was found and what is allowed', () => {
  assert.match(said({ id: 'Load Balancing' })['id'] ?? '', /found "Load Balancing"; allowed: lower-case/);
  assert.match(said({ status: 'done' })['status'] ?? '', /found "done"; allowed: draft, ready/);
  assert.match(said({ title: undefined })['title'] ?? '', /is missing; it takes text/);
  assert.match(said({ title: 7 })['title'] ?? '', /takes text, found 7/);
  assert.match(
    said({ activities: [{ id: 'bet', kind: 'guess', minutes: 2 }] })['activities.0.kind'] ?? '',
    /"guess".*predict, run, challenge, quiz, exercise/,
  );
  assert.match(
    said({ activities: [{ id: 'bet', kind: 'run', minutes: 2.5 }] })['activities.0.minutes'] ?? '',
    /whole minutes, found 2.5/,
  );
  assert.match(
    said({ sources: [{ id: 'a', text: 'A', url: 'a.pdf' }] })['sources.0.url'] ?? '',
    /found "a.pdf"; allowed: a full address/,
  );
  assert.match(said({ titel: 'Queues' })[''] ?? '', /unknown field "titel"/);
});

test('a lesson without activities has no times and is refused', () => {
  assert.match(said({ activities: [] })['activities'] ?? '', /at least one activity/);
});
