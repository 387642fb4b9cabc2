/**
 * Which lessons were opened here, when last, and whether their end was reached: `{ "<lesson id>": { at, end } }`. Read
 * with care, since anything may stand in a store. Bets and answers are kept elsewhere, as attempts.
 */
import { keys, read, write } from './kept.ts';

export interface Visit {
  /** When last, in milliseconds since 1970. */
  readonly at: number;
  /** Whether the end of the lesson was seen. */
  readonly end: boolean;
}
export type Visits = Readonly<Record<string, Visit>>;

export function parseVisits(text: string | null): Visits {
  return Object.fromEntries(
    Object.entries(objectIn(text) ?? {}).flatMap(([id, visit]: [string, unknown]) => {
      if (typeof visit !== 'object' || visit === null) return [];
      const { at, end } = visit as Record<string, unknown>;
      return typeof at === 'number' && Number.isFinite(at) ? [[id, { at, end: end === true }]] : [];
    }),
  );
}

function objectIn(text: string | null): object | null {
  try {
    const found: unknown = JSON.parse(text ?? '{}');
    return typeof found === 'object' && !Array.isArray(found) ? found : null;
  } catch {
    return null;
  }
}

export const visits = (): Visits => parseVisits(read(keys.visits));

export function addVisit(id: string, visit: Visit): void {
  const kept = read(keys.visits);
  const { text, unread } = withVisit(kept, id, visit);
  if (unread !== null) write(keys.unreadVisits, unread);
  write(keys.visits, text);
}

/** The store with one more visit. What stands in it and is no visit stays; a store that cannot be read is handed back. */
export function withVisit(
  kept: string | null,
  id: string,
  { at, end }: Visit,
): { readonly text: string; readonly unread: string | null } {
  const found = objectIn(kept);
  const before = parseVisits(kept)[id];
  const text = JSON.stringify({ ...found, [id]: { at, end: end || before?.end === true } });
  return { text, unread: found === null ? kept : null };
}

/** Visits, where whatever was tried in a lesson counts as one. `activity` is `lesson#activity`. */
export function withAttempts(
  all: Visits,
  attempts: readonly { readonly activity: string; readonly at: number }[],
): Visits {
  const known: Record<string, Visit> = { ...all };
  for (const { activity, at } of attempts) {
    const [id = ''] = activity.split('#');
    const before = known[id];
    known[id] = { at: Math.max(at, before?.at ?? 0), end: before?.end ?? false };
  }
  return known;
}

/** What is known of a lesson under any of its names. */
export function underNames(all: Visits, names: readonly string[]): Visit | undefined {
  const found = names.flatMap((name) => all[name] ?? []);
  if (found.length === 0) return undefined;
  return { at: Math.max(...found.map(({ at }) => at)), end: found.some(({ end }) => end) };
}

/** The lesson opened last whose end has not been seen, or else the one opened last. */
export function leftOff(all: Visits): string | undefined {
  const byTime = Object.entries(all).sort(([, a], [, b]) => b.at - a.at);
  return (byTime.find(([, { end }]) => !end) ?? byTime[0])?.[0];
}
