/** An activity: one thing a learner does in a lesson, and the unit an instructor assigns. */
import { z } from 'astro/zod';
import { identifier, minutes } from './identifier.ts';

export const activityKinds = ['predict', 'run', 'challenge', 'quiz', 'exercise'] as const;

export const activity = z.strictObject({
  id: identifier.describe('Unique in the lesson and never changed; the anchor of the activity in the page.'),
  kind: z.enum(activityKinds).describe('What the learner does.'),
  minutes: minutes.describe('Time it takes a learner who does it, reading included.'),
  depth: z
    .enum(['core', 'more'])
    .default('core')
    .describe('`more` is for those who want more; the lesson stands without it.'),
  setting: z.enum(['solo', 'pair', 'class']).default('solo').describe('Who does it together.'),
  objectives: z.array(identifier).default([]).describe('Objectives of the lesson that it practises.'),
  points: z.number().int().nonnegative().default(0).describe('What it is worth where an instructor counts.'),
  answers: z
    .enum(['inPage', 'afterAttempt', 'instructorOnly'])
    .default('inPage')
    .describe('Where its answers stand: in the page, shown after an attempt, or not published at all.'),
});

export type Activity = z.infer<typeof activity>;
