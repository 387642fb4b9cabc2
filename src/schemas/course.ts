/** content/course.yaml: what a fork changes first. */
import { z } from 'astro/zod';
import { address, identifier, minutes, place, text } from './identifier.ts';

export const course = z.strictObject({
  title: text,
  tagline: text.describe('One sentence under the title, and the description search engines show.'),
  author: text,
  licence: text.describe('The licence of the words, as a reader should see it.'),
  repository: address.optional(),
  defaultCurriculum: identifier.describe('A file of content/curricula/, without .yaml.'),
  doors: z
    .strictObject({
      time: z
        .array(z.strictObject({ minutes, text, to: place }))
        .default([])
        .describe('For a reader with this many minutes.'),
      question: z
        .array(z.strictObject({ text, to: place }))
        .default([])
        .describe('A symptom in the reader’s own words, and the lesson that explains it.'),
    })
    .default({ time: [], question: [] })
    .describe('Ways into the course, on the home page.'),
  knee: z
    .strictObject({
      work: place.optional().describe('Doing less for each request.'),
      servers: place.optional().describe('Adding servers.'),
      limit: place.optional().describe('Turning requests away.'),
    })
    .default({})
    .describe('Where the three ways to move the knee, on the home page, are told at length.'),
});

export type Course = z.infer<typeof course>;
