import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lesson, type Lesson } from '../schemas/lesson.ts';
import { buildCourse, type CourseFiles } from './build-course.ts';
import { CourseError } from './course-error.ts';
import type { LessonFile } from './lesson-index.ts';

function lessonFile(id: string, more: Partial<Record<keyof Lesson, unknown>> = {}): LessonFile {
  const data = lesson.parse({
    id,
    title: `About ${id}`,
    question: 'Why?',
    summary: 'A lesson.',
    objectives: [{ id: 'see', text: 'See it.' }],
    keypoints: ['It is so.'],
    activities: [
      { id: 'bet', kind: 'predict', minutes: 2 },
      { id: 'run', kind: 'run', minutes: 4 },
      { id: 'goal', kind: 'challenge', minutes: 9 },
      { id: 'check', kind: 'quiz', minutes: 5 },
      { id: 'deeper', kind: 'exercise', minutes: 20, depth: 'more' },
    ],
    ...more,
  });
  return { file: `content/lessons/x/${id}.mdx`, entry: `x/${id}`, data };
}

const course = [
  'title: A course',
  'tagline: Of two lessons.',
  'author: Somebody',
  'licence: CC BY 4.0',
  'defaultCurriculum: all',
];
const order = [
  'title: All',
  'summary: Everything.',
  'audience: Anyone.',
  "release: '1'",
  'modules:',
  '  - title: First',
  '    items:',
  '      - queues',
  '      - caches',
];

function files(
  changes: { course?: readonly string[]; order?: readonly string[]; lessons?: readonly LessonFile[] } = {},
): CourseFiles {
  return {
    course: { file: 'content/course.yaml', source: (changes.course ?? course).join('\n') },
    curricula: { all: { file: 'content/curricula/all.yaml', source: (changes.order ?? order).join('\n') } },
    lessons: changes.lessons ?? [lessonFile('queues'), lessonFile('caches')],
  };
}

function problemsOf(given: CourseFiles): readonly string[] {
  try {
    buildCourse(given);
  } catch (error) {
    assert.ok(error instanceof CourseError, String(error));
    return error.problems;
  }
  return [];
}

function complains(given: CourseFiles, ...parts: readonly string[]): void {
  const problems = problemsOf(given);
  assert.ok(
    problems.some((problem) => parts.every((part) => problem.includes(part))),
    `expected a problem with ${parts.join(' and ')}, found:\n${problems.join('\n')}`,
  );
}

describe('a course that is right', () => {
  const built = buildCourse(files());

  test('lists its lessons in the order of the curriculum', () => {
    assert.deepEqual(
      built.curriculum.sequence.map(({ id }) => id),
      ['queues', 'caches'],
    );
  });
  test('sums times from activities, lesson by lesson and module by module', () => {
    assert.deepEqual(built.lessons.get('queues')?.minutes, { idea: 6, challenge: 15, all: 40 });
    assert.deepEqual(built.curriculum.minutes, { idea: 12, challenge: 30, all: 80 });
  });
  test('lets a lesson stand in two curricula, whole in one and by an activity in the other', () => {
    const given = files();
    const short = [...order.slice(0, 7), '      - caches', '      - queues#goal'];
    const both = buildCourse({
      ...given,
      curricula: { ...given.curricula, short: { file: 'content/curricula/short.yaml', source: short.join('\n') } },
    });
    const items = both.curricula.get('short')?.modules[0]?.items ?? [];
    assert.deepEqual(
      items.map(({ place, minutes }) => [place, minutes.all]),
      [
        ['caches', 40],
        ['queues#goal', 9],
      ],
    );
  });
  test('keeps former ids as ways to the lesson', () => {
    const renamed = buildCourse(
      files({ lessons: [lessonFile('queues', { aliases: ['lines'] }), lessonFile('caches')] }),
    );
    assert.equal(renamed.aliases.get('lines'), 'queues');
  });
  test('numbers the days that begin with an item', () => {
    const days = buildCourse(files({ order: [...order, 'days: [queues, caches]'] }));
    assert.deepEqual(
      days.curriculum.modules[0]?.items.map(({ day }) => day),
      [1, 2],
    );
  });
});

describe('a course that is wrong says what, where and what is allowed', () => {
  test('a lesson that does not exist', () => {
    complains(
      files({ order: [...order.slice(0, -1), '      - cashes'] }),
      'content/curricula/all.yaml:9:9',
      'modules.0.items.1',
      '"cashes"',
      'caches, queues',
    );
  });
  test('a lesson under its former name', () => {
    const lessons = [lessonFile('queues', { aliases: ['lines'] }), lessonFile('caches')];
    complains(files({ lessons, order: [...order.slice(0, -1), '      - lines'] }), '"lines" is now called "queues"');
  });
  test('an activity that does not exist', () => {
    complains(
      files({ order: [...order, '      - queues#gaol'] }),
      'no activity "gaol"',
      'bet, run, goal, check, deeper',
    );
  });
  test('a lesson named twice', () => {
    complains(
      files({ order: [...order, '      - queues'] }),
      'content/curricula/all.yaml:10:9',
      'content/curricula/all.yaml:8:9',
    );
  });
  test('two lessons with one id', () => {
    const twin = { ...lessonFile('queues'), file: 'content/lessons/y/other.mdx' };
    complains(
      files({ lessons: [lessonFile('queues'), lessonFile('caches'), twin] }),
      'content/lessons/y/other.mdx (id)',
      'content/lessons/x/queues.mdx',
    );
  });
  test('two activities with one id', () => {
    const activities = [
      { id: 'bet', kind: 'predict', minutes: 2 },
      { id: 'bet', kind: 'run', minutes: 2 },
    ];
    complains(
      files({ lessons: [lessonFile('queues', { activities }), lessonFile('caches')] }),
      'queues.mdx (activities.1.id)',
      '"bet"',
    );
  });
  test('an alias that is another lesson', () => {
    complains(
      files({ lessons: [lessonFile('queues', { aliases: ['caches'] }), lessonFile('caches')] }),
      '(aliases.0)',
      '"caches"',
    );
  });
  test('a prerequisite that does not exist', () => {
    const prerequisites = [{ id: 'disks', need: 'hard' }];
    complains(
      files({ lessons: [lessonFile('queues', { prerequisites }), lessonFile('caches')] }),
      'queues.mdx (prerequisites.0.id)',
      '"disks"',
    );
  });
  test('a session that overruns, counting its core activities and slack', () => {
    const session = ['sessions:', '  - id: monday', '    minutes: 40', '    slack: 5', '    items: [queues, caches]'];
    complains(files({ order: [...order, ...session] }), 'all.yaml:12:14', 'takes 45 minutes', 'lasts 40');
  });
  test('a missing field', () => {
    complains(files({ course: course.slice(1) }), 'content/course.yaml:1:1 (title)', 'is missing');
  });
  test('an unknown field', () => {
    complains(files({ course: [...course, 'colour: red'] }), 'unknown field "colour"');
  });
  test('a value of the wrong kind', () => {
    complains(files({ order: [...order, 'minutes: long'] }), 'all.yaml:10:10 (minutes)', '"long"');
  });
  test('a default curriculum that is not there', () => {
    complains(
      files({ course: [...course.slice(0, -1), 'defaultCurriculum: some'] }),
      'content/course.yaml:5:20',
      '"some"',
      'there are: all',
    );
  });
  test('a door that leads nowhere', () => {
    complains(
      files({ course: [...course, 'doors:', '  question:', '    - text: Why?', '      to: nowhere'] }),
      'content/course.yaml:9:11',
      '"nowhere"',
    );
  });
  test('a file that is not YAML', () => {
    complains(files({ order: ['title: [', ...order] }), 'content/curricula/all.yaml:', 'is not YAML');
  });
  test('every problem at once', () => {
    const problems = problemsOf(
      files({ course: [...course, 'colour: red'], order: [...order, '      - nothing', '      - nowhere'] }),
    );
    assert.ok(problems.length >= 3, problems.join('\n'));
  });
});
