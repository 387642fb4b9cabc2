/** A lesson's sources in the order in which its text first refers to them; those it never refers to come last, as listed. */
import type { LessonSource } from '../schemas/lesson.ts';
import { uses } from './uses.ts';

export function numberSources(sources: readonly LessonSource[], text: string): LessonSource[] {
  const used = uses(text, 'Source').flatMap((id) => sources.find((source) => source.id === id) ?? []);
  return [...used, ...sources.filter((source) => !used.includes(source))];
}
