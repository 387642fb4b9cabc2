/**
 * What the components in a lesson's text may ask about the lesson they stand in. An id that leads nowhere stops the
 * build with the file, what was written and what may be meant.
 */
import { nearest } from '@under-load/engine';
import { glossary, type Term } from '../glossary/glossary.ts';
import type { Activity } from '../schemas/activity.ts';
import type { LessonSource } from '../schemas/lesson.ts';
import { getCourse } from './course.ts';
import { CourseError } from './course-error.ts';
import type { LessonInfo } from './lesson-index.ts';

export class LessonParts {
  readonly lesson: LessonInfo;
  readonly #terms: ReadonlyMap<string, Term>;

  constructor(lesson: LessonInfo, terms: ReadonlyMap<string, Term>) {
    this.lesson = lesson;
    this.#terms = terms;
  }

  activity(component: string, id: string, kinds: readonly Activity['kind'][]): Activity {
    const { activities } = this.lesson;
    const activity = activities.find((each) => each.id === id);
    if (!activity)
      throw this.fault(
        component,
        `no activity “${id}”`,
        id,
        activities.map((each) => each.id),
        'list it under activities',
      );
    if (kinds.includes(activity.kind)) return activity;
    throw this.error(
      component,
      `the activity “${id}” is of kind ${activity.kind}; this component is for ${kinds.join(', ')}.`,
    );
  }

  source(id: string): { readonly source: LessonSource; readonly number: number } {
    const { sources } = this.lesson;
    const index = sources.findIndex((each) => each.id === id);
    const source = sources[index];
    if (!source)
      throw this.fault(
        'Source',
        `no source “${id}”`,
        id,
        sources.map((each) => each.id),
        'list it under sources',
      );
    return { source, number: index + 1 };
  }

  term(id: string): Term {
    const term = this.#terms.get(id);
    if (!term)
      throw this.fault(
        'Term',
        `no term “${id}” in the glossary`,
        id,
        [...this.#terms.keys()],
        `write glossary/${id}.md`,
      );
    return term;
  }

  error(component: string, message: string): CourseError {
    return new CourseError([`${this.lesson.file} (${component}): ${message}`]);
  }

  private fault(component: string, what: string, id: string, known: readonly string[], remedy: string): CourseError {
    const meant = nearest(id, known);
    return this.error(
      component,
      `${what}; ${meant ? `did you mean “${meant}”? Otherwise ` : ''}${remedy}. There are: ${known.join(', ') || 'none'}.`,
    );
  }
}

/** Of the lesson whose page is being made: `Astro.params` names it. */
export async function lessonParts({ id }: { readonly id?: string | undefined }): Promise<LessonParts> {
  const { lessons } = await getCourse();
  const lesson = lessons.get(id ?? '');
  if (!lesson)
    throw new Error(`A lesson’s component stands in a page that is no lesson: ${id ?? 'a page without an id'}.`);
  return new LessonParts(lesson, await glossary());
}
