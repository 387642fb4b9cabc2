/** A curriculum's order as data, for the script that shows an order other than the default one. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { CourseOrder } from '../../../../components/page/course-order.ts';
import { getCourse } from '../../../course/course.ts';
import { lessonHref } from '../../../course/href.ts';
import type { CurriculumInfo } from '../../../course/order-curriculum.ts';

export const getStaticPaths = (async () => {
  const { curricula } = await getCourse();
  return [...curricula.values()].map((curriculum) => ({
    params: { curriculum: curriculum.id },
    props: { curriculum },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ curriculum: CurriculumInfo }> = ({ props: { curriculum } }) => {
  const order: CourseOrder = {
    modules: curriculum.modules.map(({ title, items }) => ({
      title,
      items: items.map(({ lesson, activity }) => ({
        lesson: lesson.id,
        whole: activity === undefined,
        title: lesson.title,
        question: lesson.question,
        href: lessonHref(lesson.id, activity?.id),
      })),
    })),
  };
  return new Response(JSON.stringify(order), { headers: { 'content-type': 'application/json' } });
};
