/** The collections Astro reads: lessons and glossary terms. Course and curricula are read by src/course/. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentFolder } from './course/content-folder.ts';
import { glossaryTerm } from './schemas/glossary-term.ts';
import { useIssueWords } from './schemas/issue-words.ts';
import { lesson } from './schemas/lesson.ts';

useIssueWords();

export const collections = {
  // Entries are known by their path, so that two lessons with one id can both be named.
  lessons: defineCollection({
    loader: glob({
      base: `${contentFolder}/lessons`,
      pattern: '**/*.mdx',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: lesson,
  }),
  glossary: defineCollection({
    loader: glob({
      base: `${contentFolder}/glossary`,
      pattern: '*.md',
      generateId: ({ entry }) => entry.replace(/\.md$/, ''),
    }),
    schema: glossaryTerm,
  }),
};
