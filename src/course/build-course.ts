/**
 * Everything pages need to know about the course, computed once from its files: lessons by id, curricula in order,
 * times, ways in. Pure: files in, course out, or one error that names every problem.
 */
import { course as courseSchema, type Course } from '../schemas/course.ts';
import { curriculum as curriculumSchema } from '../schemas/curriculum.ts';
import { oneOfThem } from '../schemas/one-of-them.ts';
import { CourseError } from './course-error.ts';
import { indexLessons, type LessonFile, type LessonInfo, type Target } from './lesson-index.ts';
import { orderCurriculum, type CurriculumInfo } from './order-curriculum.ts';
import { readYaml } from './read-yaml.ts';

export interface SourceFile {
  readonly file: string;
  readonly source: string;
}

export interface CourseFiles {
  readonly course: SourceFile;
  /** By id: the file's name without `.yaml`. */
  readonly curricula: Readonly<Record<string, SourceFile>>;
  readonly lessons: readonly LessonFile[];
}

/** A way into the course, with its place looked up. */
export interface Door extends Target {
  readonly text: string;
  readonly minutes: number | undefined;
}

export interface CourseInfo extends Omit<Course, 'doors' | 'knee'> {
  readonly lessons: ReadonlyMap<string, LessonInfo>;
  readonly aliases: ReadonlyMap<string, string>;
  readonly curricula: ReadonlyMap<string, CurriculumInfo>;
  readonly curriculum: CurriculumInfo;
  readonly doors: { readonly time: readonly Door[]; readonly question: readonly Door[] };
  readonly knee: Readonly<Partial<Record<keyof Course['knee'], Target>>>;
}

export function buildCourse(files: CourseFiles): CourseInfo {
  const problems: string[] = [];
  const collect = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof CourseError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };

  const index = indexLessons(files.lessons);
  problems.push(...index.problems);

  const curricula = new Map<string, CurriculumInfo>();
  for (const [id, { file, source }] of Object.entries(files.curricula)) {
    const yaml = collect(() => readYaml(file, source, curriculumSchema));
    if (!yaml) continue;
    const ordered = orderCurriculum(id, yaml, index);
    problems.push(...ordered.problems);
    curricula.set(id, ordered.curriculum);
  }

  const yaml = collect(() => readYaml(files.course.file, files.course.source, courseSchema));
  const door = (
    kind: 'time' | 'question',
    entry: { text: string; to: string; minutes?: number },
    position: number,
  ): Door[] => {
    const found = index.find(entry.to);
    if (typeof found !== 'string') return [{ ...found, text: entry.text, minutes: entry.minutes }];
    problems.push(`${yaml?.at(['doors', kind, position, 'to']) ?? files.course.file}: ${found}`);
    return [];
  };
  const doors = {
    time: yaml?.data.doors.time.flatMap((entry, position) => door('time', entry, position)) ?? [],
    question: yaml?.data.doors.question.flatMap((entry, position) => door('question', entry, position)) ?? [],
  };
  const knee = Object.fromEntries(
    Object.entries(yaml?.data.knee ?? {}).flatMap(([way, place]) => {
      if (place === undefined) return [];
      const found = index.find(place);
      if (typeof found !== 'string') return [[way, found] as const];
      problems.push(`${yaml?.at(['knee', way]) ?? files.course.file}: ${found}`);
      return [];
    }),
  );
  const curriculum = yaml && curricula.get(yaml.data.defaultCurriculum);
  if (yaml && !files.curricula[yaml.data.defaultCurriculum]) {
    const { defaultCurriculum: id } = yaml.data;
    problems.push(
      `${yaml.at(['defaultCurriculum'])}: no curriculum "${id}"; ${oneOfThem(id, Object.keys(files.curricula).sort())}`,
    );
  }
  if (problems.length > 0 || !yaml || !curriculum) throw new CourseError(problems);
  return { ...yaml.data, doors, knee, curriculum, curricula, lessons: index.lessons, aliases: index.aliases };
}
