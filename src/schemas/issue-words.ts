/**
 * What a schema says to an author: what was found and what is allowed. Zod's own words are kept where they say it.
 * Unknown fields are named with the nearest allowed one.
 */
import { z } from 'astro/zod';
import { oneOfThem } from './one-of-them.ts';

const show = (value: unknown): string => {
  const written = JSON.stringify(value) ?? String(value);
  return written.length > 60 ? `${written.slice(0, 57)}…` : written;
};
const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
};

type Issue = Parameters<z.core.$ZodErrorMap>[0];

export function issueWords(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `is missing; it takes ${kinds[issue.expected] ?? issue.expected}`
        : `takes ${kinds[issue.expected] ?? issue.expected}, found ${show(issue.input)}`;
    case 'invalid_value':
      return `${issue.input === undefined ? 'is missing' : `found ${show(issue.input)}`}; allowed: ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return issue.keys.map((key) => `unknown field ${show(key)}; ${oneOfThem(key, fieldsOf(issue))}`).join('. ');
    case 'invalid_format':
      return `found ${show(issue.input)}`;
    default:
      return undefined;
  }
}

const fieldsOf = ({ inst }: Issue): string[] => (inst instanceof z.ZodObject ? Object.keys(inst.shape) : []);

/** For schemas that Astro itself applies, where no words can be passed along. */
export function useIssueWords(): void {
  z.config({ customError: issueWords });
}
