/** What comes before and after a lesson in a curriculum; nothing where the lesson does not stand in it. */
import type { LessonInfo } from './lesson-index.ts';
import type { CurriculumInfo } from './order-curriculum.ts';

export interface Neighbours {
  readonly previous: LessonInfo | undefined;
  readonly next: LessonInfo | undefined;
}

export function neighbours(curriculum: Pick<CurriculumInfo, 'sequence'>, id: string): Neighbours {
  const at = curriculum.sequence.findIndex((lesson) => lesson.id === id);
  if (at < 0) return { previous: undefined, next: undefined };
  return { previous: curriculum.sequence[at - 1], next: curriculum.sequence[at + 1] };
}
