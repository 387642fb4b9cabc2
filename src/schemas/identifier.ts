/**
 * The small shapes every schema shares: how a thing is named, and text that must not be empty.
 * Identifiers stand in addresses and in readers' saved progress, so they are plain and never change.
 */
import { z } from 'astro/zod';

/** Text of one shape; says what was found and what is allowed. */
export const shaped = (pattern: RegExp, allowed: string): z.ZodString =>
  z.string().regex(pattern, { error: (issue) => `found ${JSON.stringify(issue.input)}; allowed: ${allowed}` });

export const identifier = shaped(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  'lower-case letters, digits and single hyphens, such as load-balancing-algorithms',
);

/** A lesson, or one activity of it: `load-balancing-algorithms` or `load-balancing-algorithms#challenge`. */
export const place = shaped(
  /^[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$/,
  'a lesson id, or a lesson id and an activity id joined by #, such as load-balancing-algorithms#challenge',
);

export const text = z.string().trim().min(1, 'must not be empty');

export const address = z.url({
  error: (issue) =>
    `found ${JSON.stringify(issue.input)}; allowed: a full address, such as https://example.org/paper.pdf`,
});

export const minutes = z
  .int({
    error: (issue) =>
      issue.input === undefined
        ? 'is missing; it takes whole minutes'
        : `takes whole minutes, found ${JSON.stringify(issue.input)}`,
  })
  .positive('must be more than 0');
