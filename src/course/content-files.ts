/**
 * A course's files as they lie in their folder, read without a page being made. What does not fit its schema is named by
 * file, line and field.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { glossaryTerm, type GlossaryTerm } from '../schemas/glossary-term.ts';
import { lesson as lessonSchema } from '../schemas/lesson.ts';
import type { CourseFiles, SourceFile } from './build-course.ts';
import { CourseError } from './course-error.ts';
import { partsOf } from './frontmatter.ts';
import type { LessonFile } from './lesson-index.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';

export interface ContentFolder {
  readonly content: string;
  /** How messages name it. */
  readonly called: string;
}

export interface ContentFiles extends CourseFiles {
  /** By id: the file's name without `.md`. */
  readonly terms: ReadonlyMap<string, YamlFile<GlossaryTerm>>;
  readonly problems: readonly string[];
}

export function contentFiles({ content, called }: ContentFolder): ContentFiles {
  const problems: string[] = [];
  const named = (path: string): string => `${called}/${path}`;
  const source = (path: string): SourceFile => ({
    file: named(path),
    source: readFileSync(join(content, path), 'utf8'),
  });
  const found = (pattern: string): string[] =>
    globSync(pattern, { cwd: content })
      .map((path) => path.replaceAll('\\', '/'))
      .sort();
  const headOf = <S extends z.ZodType>(path: string, schema: S): YamlFile<z.output<S>>[] => {
    const { file, source: text } = source(path);
    const { frontmatter } = partsOf(text);
    if (frontmatter === null) {
      problems.push(`${file}:1:1: has no frontmatter; it begins with a line ---, its fields, and another line ---`);
      return [];
    }
    try {
      return [readYaml(file, frontmatter, schema)];
    } catch (error) {
      if (!(error instanceof CourseError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  };

  if (!existsSync(join(content, 'course.yaml')))
    problems.push(`${named('course.yaml')}: is missing; it holds the course’s title, author and default curriculum`);
  return {
    course: existsSync(join(content, 'course.yaml'))
      ? source('course.yaml')
      : { file: named('course.yaml'), source: '' },
    curricula: Object.fromEntries(
      found('curricula/*.yaml').map((path) => [path.replace(/^curricula\/|\.yaml$/g, ''), source(path)]),
    ),
    lessons: found('lessons/**/*.mdx').flatMap((path): LessonFile[] =>
      headOf(path, lessonSchema).map((head) => ({ ...head, entry: path.replace(/^lessons\/|\.mdx$/g, '') })),
    ),
    terms: new Map(
      found('glossary/*.md').flatMap((path) =>
        headOf(path, glossaryTerm).map((head) => [path.replace(/^glossary\/|\.md$/g, ''), head] as const),
      ),
    ),
    problems,
  };
}
