/** The terms of this build by id, with the lessons that use them; a reference that leads nowhere stops the build. */
import { getCollection, type CollectionEntry } from 'astro:content';
import { getCourse } from '../course/course.ts';
import { CourseError } from '../course/course-error.ts';
import type { GlossaryTerm } from '../schemas/glossary-term.ts';
import { termProblems } from './term-problems.ts';
import { usesTerm } from './uses-term.ts';

export interface Term extends GlossaryTerm {
  readonly id: string;
  readonly entry: CollectionEntry<'glossary'>;
}

async function read(): Promise<ReadonlyMap<string, Term>> {
  const entries = await getCollection('glossary');
  const bodies = await getCollection('lessons');
  const { lessons } = await getCourse();
  const problems = termProblems(
    new Map(
      entries.map(({ id, data }) => [
        id,
        { data, at: (path: readonly (string | number)[]) => `glossary/${id}.md (${path.join('.')})` },
      ]),
    ),
    new Set(lessons.keys()),
  );
  if (problems.length > 0) throw new CourseError(problems);
  return new Map(
    entries.map((entry) => {
      const using = bodies.filter(({ body }) => usesTerm(body ?? '', entry.id)).map(({ data }) => data.id);
      return [
        entry.id,
        { ...entry.data, id: entry.id, entry, lessons: [...new Set([...entry.data.lessons, ...using])] },
      ];
    }),
  );
}

let terms: Promise<ReadonlyMap<string, Term>> | undefined;
export function glossary(): Promise<ReadonlyMap<string, Term>> {
  if (import.meta.env.DEV) return read();
  terms ??= read();
  return terms;
}
