/** The frontmatter of a glossary entry. The file’s name is the term’s id; its body says more where more is needed. */
import { z } from 'astro/zod';
import { address, identifier, text } from './identifier.ts';

export const glossaryTerm = z.strictObject({
  term: text.describe('As it stands in a sentence: `load balancer`.'),
  aliases: z.array(text).default([]).describe('Other names a reader may look for.'),
  short: text.describe('One or two sentences: what it is. Shown where the term is used.'),
  see: z.array(identifier).default([]).describe('Ids of related terms.'),
  lessons: z.array(identifier).default([]).describe('Lessons that are about it, beyond those that use it.'),
  sources: z.array(z.strictObject({ text, url: address.optional() })).default([]),
});

export type GlossaryTerm = z.infer<typeof glossaryTerm>;
