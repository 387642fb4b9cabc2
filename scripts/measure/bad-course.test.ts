/** What is wrong with a course's files is named by file, line and field, with what was found and what is allowed. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { checkCourse } from '../../src/course/check-course.ts';
import { courseYaml, curriculumYaml, FixtureCourse, frontmatter, placeOf } from './fixture-course.ts';

const lesson = 'lessons/hashing/moving-keys.mdx';
const right = { [lesson]: frontmatter, 'course.yaml': courseYaml, 'curricula/main.yaml': curriculumYaml };

interface Fault {
  readonly name: string;
  /** Files as they are to stand; null for one that is not there. */
  readonly files: Readonly<Record<string, string | null>>;
  /** The file the message names, and the text in it that it points at. */
  readonly file: string;
  readonly at?: string;
  readonly says: readonly string[];
}

const faults: readonly Fault[] = [
  {
    name: 'a lesson that a curriculum names and that is not there',
    files: { 'curricula/main.yaml': curriculumYaml.replace('- moving-keys', '- moving-kyes') },
    file: 'curricula/main.yaml',
    at: 'moving-kyes',
    says: ['(modules.0.items.0)', '"moving-kyes"', 'did you mean "moving-keys"?'],
  },
  {
    name: 'a field that is missing',
    files: { [lesson]: frontmatter.replace('title: Keys that move\n', '') },
    file: lesson,
    at: 'id: moving-keys',
    says: ['(title)', 'is missing; it takes text'],
  },
  {
    name: 'a field nobody knows',
    files: { [lesson]: frontmatter.replace('---\nid', '---\nstatsu: draft\nid') },
    file: lesson,
    at: 'draft',
    says: ['unknown field "statsu"', 'did you mean "status"?', 'prerequisites'],
  },
  {
    name: 'a value of the wrong kind',
    files: { [lesson]: frontmatter.replace('minutes: 2', 'minutes: two') },
    file: lesson,
    at: 'two',
    says: ['(activities.0.minutes)', 'takes whole minutes, found "two"'],
  },
  {
    name: 'a value that is not one of a few',
    files: { [lesson]: frontmatter.replace('kind: run', 'kind: walk') },
    file: lesson,
    at: 'walk',
    says: ['(activities.0.kind)', 'found "walk"', 'predict, run, challenge, quiz, exercise'],
  },
  {
    name: 'two lessons with one id',
    files: { 'lessons/hashing/other.mdx': frontmatter },
    file: 'lessons/hashing/other.mdx',
    at: 'moving-keys',
    says: ['(id)', '"moving-keys" is already the id of', lesson],
  },
  {
    name: 'two activities with one id',
    files: {
      [lesson]: frontmatter.replace('minutes: 2 }', 'minutes: 2 }, { id: run, kind: quiz, minutes: 1 }'),
    },
    file: lesson,
    at: 'run, kind: quiz',
    says: ['(activities.1.id)', '"run"', 'each needs its own'],
  },
  {
    name: 'a prerequisite that is not there',
    files: { [lesson]: frontmatter.replace('---\nid', '---\nprerequisites: [{ id: hashes, need: hard }]\nid') },
    file: lesson,
    at: 'hashes',
    says: ['(prerequisites.0.id)', '"hashes"', 'there are: moving-keys'],
  },
  {
    name: 'frontmatter that is not YAML',
    files: { [lesson]: frontmatter.replace('title: Keys', 'title: [Keys') },
    file: lesson,
    says: ['is not YAML'],
  },
  {
    name: 'a lesson without frontmatter',
    files: { [lesson]: 'A ring moves few.\n' },
    file: lesson,
    at: 'A ring',
    says: ['has no frontmatter'],
  },
  {
    name: 'a default curriculum that is not there',
    files: { 'course.yaml': courseYaml.replace('Curriculum: main', 'Curriculum: mian') },
    file: 'course.yaml',
    at: 'mian',
    says: ['(defaultCurriculum)', '"mian"', 'did you mean "main"?'],
  },
  {
    name: 'no course.yaml',
    files: { 'course.yaml': null },
    file: 'course.yaml',
    says: ['is missing'],
  },
  {
    name: 'a term that refers to one that is not there',
    files: { 'glossary/hash.md': '---\nterm: hash\nshort: A number made of a key.\nsee: [hsah]\n---\n' },
    file: 'glossary/hash.md',
    at: 'hsah',
    says: ['(see.0)', '"hsah"', 'did you mean "hash"?'],
  },
];

const course = new FixtureCourse();
after(() => course.remove());
function putRight(): void {
  course.remove('content');
  for (const [file, text] of Object.entries(right)) course.write(`content/${file}`, text);
}

test('the course is right before anything is changed', () => {
  putRight();
  assert.deepEqual(checkCourse({ content: course.content, called: 'content' }).problems, []);
});

for (const { name, files, file, at, says } of faults)
  test(name, () => {
    putRight();
    for (const [path, text] of Object.entries(files))
      if (text === null) course.remove(`content/${path}`);
      else course.write(`content/${path}`, text);
    const { problems } = checkCourse({ content: course.content, called: 'content' });
    assert.equal(problems.length, 1, `one fault, one message:\n${problems.join('\n')}`);
    const [problem = ''] = problems;
    const place = at === undefined ? '' : `:${placeOf(at, files[file] ?? '')}`;
    assert.ok(problem.startsWith(`content/${file}${place}`), `${problem}\nshould begin with content/${file}${place}`);
    for (const part of says) assert.ok(problem.includes(part), `“${part}” should stand in\n${problem}`);
  });

test('the command prints them and fails, before any page is built', () => {
  putRight();
  course.write('content/curricula/main.yaml', curriculumYaml.replace('- moving-keys', '- moving-kyes'));
  const { status, output } = course.measure();
  assert.equal(status, 1, output);
  assert.match(output, /curricula\/main\.yaml:8:9 \(modules\.0\.items\.0\): no lesson has the id "moving-kyes"/);
  assert.match(output, /^1 place to correct/m);
});
