/** Everything that can be wrong with a course's files beside what its lessons say, found before a page is built. */
import { termProblems } from '../glossary/term-problems.ts';
import { buildCourse } from './build-course.ts';
import { contentFiles, type ContentFolder } from './content-files.ts';
import { CourseError } from './course-error.ts';
import type { LessonFile } from './lesson-index.ts';

export interface CheckedCourse {
  /** In the words of an author: where, what was found, what is allowed. */
  readonly problems: readonly string[];
  /** The lessons whose frontmatter is right. */
  readonly lessons: readonly LessonFile[];
  readonly terms: readonly string[];
}

export function checkCourse(folder: ContentFolder): CheckedCourse {
  const files = contentFiles(folder);
  const terms = [...files.terms.keys()];
  // A lesson that could not be read would be missed everywhere: first things first.
  if (files.problems.length > 0) return { problems: files.problems, lessons: files.lessons, terms };
  const problems: string[] = [];
  try {
    buildCourse(files);
  } catch (error) {
    if (!(error instanceof CourseError)) throw error;
    problems.push(...error.problems);
  }
  problems.push(...termProblems(files.terms, new Set(files.lessons.map(({ data }) => data.id))));
  return { problems, lessons: files.lessons, terms };
}
