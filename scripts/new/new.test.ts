import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'yaml';
import { curriculum as curriculumSchema } from '../../src/schemas/curriculum.ts';
import { lesson as lessonSchema } from '../../src/schemas/lesson.ts';
import { loadSimulation, repository } from '../simulate/load-simulation.ts';
import { readKind } from './kinds.ts';
import { planOf } from './plan.ts';
import { withLesson } from './with-lesson.ts';

const course = mkdtempSync(join(tmpdir(), 'course-'));
const modules = 'modules:\n  - title: One\n    items: # in order\n      - first\n\n# the end\n';
write(course, {
  'content/course.yaml': 'defaultCurriculum: main\n',
  'content/curricula/main.yaml': modules,
  'content/lessons/a/first.mdx': '---\nid: first\n---\n',
  'simulations/taken/index.ts': '',
});
after(() => rmSync(course, { recursive: true }));

function write(root: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

test('a lesson is one file with sound frontmatter, and one line', async () => {
  const { files } = await planOf('lesson', 'demo/something-new', repository);
  assert.equal(Object.keys(files).length, 2);
  const text = files['content/lessons/demo/something-new.mdx'] ?? '';
  const frontmatter = lessonSchema.parse(parse(/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? ''));
  assert.deepEqual(
    [frontmatter.id, frontmatter.title, frontmatter.status],
    ['something-new', 'Something new', 'draft'],
  );
  const list = Object.entries(files).find(([file]) => file.startsWith('content/curricula/'));
  assert.match(list?.[1] ?? '', /^ +- something-new$/m);
});

test('a curriculum lists the lessons that are there', async () => {
  const { files } = await planOf('curriculum', 'two-evenings', course);
  const parsed = curriculumSchema.parse(parse(files['content/curricula/two-evenings.yaml'] ?? ''));
  assert.deepEqual(parsed.modules[0]?.items, ['first']);
});

test('a simulation is one folder whose name and id agree', async () => {
  const { files } = await planOf('simulation', 'retry-storm', course);
  assert.ok(Object.keys(files).every((file) => file.startsWith('simulations/retry-storm/')));
  assert.match(files['simulations/retry-storm/index.ts'] ?? '', /id: 'retry-storm'/);
  // Inside the repository, so that it finds the engine.
  mkdirSync(join(repository, '.cache'), { recursive: true });
  const clone = mkdtempSync(join(repository, '.cache/new-'));
  write(clone, files);
  const simulation = await loadSimulation('retry-storm', clone);
  rmSync(clone, { recursive: true });
  assert.equal(simulation.title, 'Retry storm');
});

test('a line is added after the last lesson and everything else stays', () => {
  assert.equal(withLesson(modules, 'second'), modules.replace('      - first\n', '      - first\n      - second\n'));
  const two = 'modules:\n- items:\n  - a\n- items:\n  - b\n  - c#challenge\nsessions: []\n';
  assert.equal(withLesson(two, 'd'), two.replace('challenge\n', 'challenge\n  - d\n'));
  assert.throws(() => withLesson('modules: []', 'x'), /no module with items/);
  assert.throws(() => withLesson('modules:\n  - items: [a]\n', 'x'), /one a line/);
});

const refused: readonly [words: string[], message: RegExp][] = [
  [['lesson', 'Bad/Name'], /found “Bad\/Name”, allowed is <topic>\/<name>/],
  [['lesson', 'only-a-name'], /allowed is <topic>\/<name>/],
  [['simulation', 'a--b'], /allowed is <name>/],
  [['simulation'], /found “”/],
  [['simulation', '../engine'], /allowed is <name>/],
  [['lessn', 'a/b'], /did you mean lesson/],
  [[], /npm run new -- lesson/],
];
for (const [words, message] of refused)
  test(`refuses “${words.join(' ')}”`, () => assert.throws(() => readKind(words), message));

test('nothing that exists is written over', async () => {
  await assert.rejects(planOf('simulation', 'taken', course), /simulations\/taken exists already/);
  await assert.rejects(planOf('curriculum', 'main', course), /main\.yaml exists already/);
  await assert.rejects(planOf('lesson', 'a/first', course), /first\.mdx exists already/);
  await assert.rejects(planOf('lesson', 'b/first', course), /has the id “first” already/);
});
