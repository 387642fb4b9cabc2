/**
 * Attempts as text, one record a line. A line that cannot be read is kept as it is and named, never dropped: a later
 * version, or a person, may still make sense of it.
 */
import { ATTEMPT_VERSION, checkAttempt } from './attempt.ts';
import type { Attempt } from './attempt.ts';

/** Turns a record of version n into one of version n + 1. */
export type Migrations = Readonly<
  Record<number, (record: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>>
>;

/** No record of an earlier version is in the world yet. */
export const MIGRATIONS: Migrations = {};

export interface Aside {
  readonly text: string;
  readonly reason: string;
}

export interface Records {
  /** In the order they were written; each id once. */
  readonly attempts: readonly Attempt[];
  readonly aside: readonly Aside[];
}

export function readRecords(text: string, migrations = MIGRATIONS): Records {
  const attempts = new Map<string, Attempt>();
  const aside: Aside[] = [];
  for (const line of lines(text)) {
    const read = readLine(line, migrations);
    if ('fault' in read) aside.push({ text: line, reason: read.fault });
    else if (!attempts.has(read.attempt.id)) attempts.set(read.attempt.id, read.attempt);
  }
  return { attempts: [...attempts.values()], aside };
}

export function appendRecord(text: string, attempt: Attempt): string {
  return `${text === '' || text.endsWith('\n') ? text : `${text}\n`}${JSON.stringify(attempt)}\n`;
}

/** Everything of both, each line and each attempt once: an import never removes or overwrites. */
export function mergeRecords(text: string, imported: string): string {
  const known = new Set(lines(text));
  const ids = new Set(readRecords(text).attempts.map(({ id }) => id));
  const fresh = lines(imported).filter((line) => {
    const read = readLine(line, MIGRATIONS);
    const key = 'fault' in read ? null : read.attempt.id;
    if (known.has(line) || (key !== null && ids.has(key))) return false;
    known.add(line);
    if (key !== null) ids.add(key);
    return true;
  });
  const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return fresh.length === 0 ? text : `${before}${fresh.join('\n')}\n`;
}

const lines = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '');

function readLine(line: string, migrations: Migrations): ReturnType<typeof checkAttempt> {
  let found: unknown;
  try {
    found = JSON.parse(line);
  } catch {
    return { fault: 'it is not JSON' };
  }
  for (let steps = 0; steps < ATTEMPT_VERSION; steps++) {
    const { v } = (typeof found === 'object' && found !== null ? found : {}) as { v?: unknown };
    if (typeof v !== 'number' || v >= ATTEMPT_VERSION) break;
    const migrate = migrations[v];
    if (!migrate) return { fault: `no way is known from version ${v}` };
    try {
      found = { ...migrate(found as Readonly<Record<string, unknown>>), v: v + 1 };
    } catch {
      return { fault: `the way from version ${v} failed` };
    }
  }
  return checkAttempt(found);
}
