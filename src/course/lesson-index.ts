/** The lessons by id, with the errors that only show when all are seen together: ids and aliases used twice. */
import type { Activity } from '../schemas/activity.ts';
import type { Lesson } from '../schemas/lesson.ts';
import { oneOfThem } from '../schemas/one-of-them.ts';
import { minutesOf, type Minutes } from './minutes.ts';

export interface LessonFile {
  /** As an author would name it: `content/lessons/load-balancing/algorithms.mdx`. */
  readonly file: string;
  /** The entry of Astro's collection that renders it. */
  readonly entry: string;
  readonly data: Lesson;
  /** `content/lessons/x.mdx:3:8 (aliases.0)`; where the places in the file are not known, the file and the field. */
  readonly at?: (path: Path) => string;
}

type Path = readonly (string | number)[];

export interface LessonInfo extends Lesson {
  readonly file: string;
  readonly entry: string;
  readonly minutes: Minutes;
}

/** What a place of the form `lesson` or `lesson#activity` refers to. */
export interface Target {
  readonly lesson: LessonInfo;
  readonly activity: Activity | undefined;
}

export interface LessonIndex {
  readonly lessons: ReadonlyMap<string, LessonInfo>;
  /** Former id → the lesson's id. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
  /** The target of a place, or a sentence that says what is wrong with it. */
  find(place: string): Target | string;
}

export function indexLessons(files: readonly LessonFile[]): LessonIndex {
  const lessons = new Map<string, LessonInfo>();
  const aliases = new Map<string, string>();
  const problems: string[] = [];

  const places = new Map<string, (path: Path) => string>();

  for (const { file, entry, data, at = (path: Path) => `${file} (${path.join('.')})` } of files) {
    const other = lessons.get(data.id);
    if (other)
      problems.push(`${at(['id'])}: "${data.id}" is already the id of ${other.file}; every lesson needs its own`);
    else {
      lessons.set(data.id, { ...data, file, entry, minutes: minutesOf(data.activities) });
      places.set(data.id, at);
    }
    data.activities.forEach(({ id }, index) => {
      if (data.activities.findIndex((activity) => activity.id === id) < index)
        problems.push(
          `${at(['activities', index, 'id'])}: another activity has the id "${id}" already; each needs its own`,
        );
    });
  }
  const placed = (lesson: LessonInfo, path: Path): string => places.get(lesson.id)?.(path) ?? lesson.file;
  for (const lesson of lessons.values())
    lesson.aliases.forEach((alias, index) => {
      const owner = lessons.get(alias)?.file ?? lessons.get(aliases.get(alias) ?? '')?.file;
      if (owner)
        problems.push(
          `${placed(lesson, ['aliases', index])}: "${alias}" already leads to ${owner}; take it out of one of them`,
        );
      else aliases.set(alias, lesson.id);
    });

  const find = (place: string): Target | string => {
    const [id = '', anchor] = place.split('#');
    const lesson = lessons.get(id);
    if (!lesson) {
      const renamed = aliases.get(id);
      if (renamed) return `"${id}" is now called "${renamed}"; use that`;
      return `no lesson has the id "${id}"; ${oneOfThem(id, [...lessons.keys()].sort())}`;
    }
    if (anchor === undefined) return { lesson, activity: undefined };
    const activity = lesson.activities.find((one) => one.id === anchor);
    if (activity) return { lesson, activity };
    return `lesson "${id}" has no activity "${anchor}"; ${oneOfThem(
      anchor,
      lesson.activities.map((one) => one.id),
    )}`;
  };

  for (const lesson of lessons.values()) {
    lesson.prerequisites.forEach(({ id }, index) => {
      const found = find(id);
      if (typeof found === 'string') problems.push(`${placed(lesson, ['prerequisites', index, 'id'])}: ${found}`);
    });
  }
  return { lessons, aliases, problems, find };
}
