/** A curriculum: which lessons, in which order, for whom. A lesson may stand in several. */
import { z } from 'astro/zod';
import { identifier, minutes, place, text } from './identifier.ts';

const session = z.strictObject({
  id: identifier,
  title: text.optional(),
  minutes: minutes.describe('How long the session lasts.'),
  items: z.array(place).min(1).describe('What is done together, in order.'),
  homework: z.array(place).default([]).describe('What is left for home; not counted in the minutes.'),
  slack: z
    .number()
    .int()
    .nonnegative()
    .default(0)
    .describe('Minutes kept free. Items and slack must fit in the session.'),
});

const module = z.strictObject({
  title: text,
  summary: text.optional(),
  items: z.array(place).min(1, 'at least one lesson').describe('Lessons, or single activities of lessons, in order.'),
});

export const curriculum = z.strictObject({
  title: text,
  summary: text,
  audience: text.describe('For whom, and what they should know already.'),
  release: text.describe('Names this state of the curriculum in readers’ records, such as 2026-1.'),
  minutes: minutes.optional().describe('Target for the whole; shown beside the sum.'),
  modules: z.array(module).min(1, 'at least one module'),
  days: z.array(place).default([]).describe('Items with which a new day begins.'),
  sessions: z.array(session).default([]).describe('Class meetings. The build fails when one overruns.'),
});

export type Curriculum = z.infer<typeof curriculum>;
