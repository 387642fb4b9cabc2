/** The frontmatter of a lesson: what must be known about it without reading it. */
import { z } from 'astro/zod';
import { activity } from './activity.ts';
import { address, identifier, shaped, text } from './identifier.ts';

const source = z.strictObject({
  id: identifier.describe('What <Source id="…"/> in the text refers to.'),
  text: text.describe('Author, title, year: enough to find it without the address.'),
  url: address.optional(),
});

export const lesson = z.strictObject({
  id: identifier.describe(
    'The lesson’s name in addresses, curricula and saved progress. Never changes; the file may move.',
  ),
  aliases: z.array(identifier).default([]).describe('Former ids; each keeps an address that leads here.'),
  revision: z
    .number()
    .int()
    .positive()
    .default(1)
    .describe('Raised when answers given before no longer fit the lesson.'),
  lang: shaped(/^[a-z]{2}(-[A-Z]{2})?$/, 'a language code such as en or pt-BR').default('en'),
  status: z.enum(['draft', 'ready']).default('ready').describe('A draft is built and marked as one.'),
  title: text,
  question: text.describe('The line under the title: the question the lesson answers.'),
  summary: text.describe('One or two sentences for lists and search engines. Gives nothing away.'),
  objectives: z
    .array(
      z.strictObject({ id: identifier, text: text.describe('Starts with a verb: what a learner can do afterwards.') }),
    )
    .min(1, 'at least one objective'),
  misconceptions: z
    .array(z.strictObject({ id: identifier, wrong: text, right: text }))
    .default([])
    .describe('Common mistakes the lesson corrects.'),
  prerequisites: z
    .array(
      z.strictObject({
        id: identifier.describe('A lesson of this course.'),
        need: z.enum(['hard', 'soft']).describe('`hard`: this lesson does not work without it.'),
      }),
    )
    .default([]),
  keypoints: z.array(text).min(1, 'at least one key point').describe('What to keep. Shown at the end.'),
  sources: z.array(source).default([]),
  activities: z.array(activity).min(1, 'at least one activity, since a lesson’s times are their sums'),
});

export type Lesson = z.infer<typeof lesson>;
export type LessonSource = z.infer<typeof source>;
