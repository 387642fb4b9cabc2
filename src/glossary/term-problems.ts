/** References of the glossary that lead nowhere: to terms and lessons that are not there. */
import type { GlossaryTerm } from '../schemas/glossary-term.ts';
import { oneOfThem } from '../schemas/one-of-them.ts';

interface TermFile {
  readonly data: GlossaryTerm;
  readonly at: (path: readonly (string | number)[]) => string;
}

export function termProblems(terms: ReadonlyMap<string, TermFile>, lessons: ReadonlySet<string>): string[] {
  return [...terms.values()].flatMap(({ data, at }) => [
    ...data.see.flatMap((id, i) =>
      terms.has(id) ? [] : [`${at(['see', i])}: no term has the id "${id}"; ${oneOfThem(id, [...terms.keys()])}`],
    ),
    ...data.lessons.flatMap((id, i) =>
      lessons.has(id) ? [] : [`${at(['lessons', i])}: no lesson has the id "${id}"; ${oneOfThem(id, [...lessons])}`],
    ),
  ]);
}
