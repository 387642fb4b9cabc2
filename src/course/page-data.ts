/** The course as the chrome of one page draws it. */
import type { CourseList, Stop, Way } from '../../components/page/page-data.ts';
import { words } from '../../components/page/words.ts';
import { href, lessonHref } from './href.ts';
import type { LessonInfo } from './lesson-index.ts';
import type { CurriculumInfo } from './order-curriculum.ts';

export function waysFrom(pathname: string): readonly Way[] {
  const ways = [
    { href: href('/course/'), name: words.course },
    { href: href('/simulations/'), name: words.simulations },
    { href: href('/glossary/'), name: words.glossary },
  ];
  return ways.map((way) => ({
    ...way,
    current: pathname === way.href ? 'page' : pathname.startsWith(way.href) ? 'true' : undefined,
  }));
}

export function courseList(curriculum: CurriculumInfo, current?: string): CourseList {
  return {
    curriculum: curriculum.id,
    orders: href('/course/'),
    modules: curriculum.modules.map(({ title, items }) => ({
      title,
      lessons: items.map(({ lesson, activity }) => ({
        lesson: lesson.id,
        aliases: lesson.aliases.join(' '),
        href: lessonHref(lesson.id, activity?.id),
        title: lesson.title,
        here: lesson.id === current && activity === undefined,
      })),
    })),
  };
}

export const stop = (lesson: LessonInfo | undefined): Stop | undefined =>
  lesson && { href: lessonHref(lesson.id), title: lesson.title, question: lesson.question };
