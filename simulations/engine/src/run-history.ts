/** A run's own history as a step function over its window: what the strip under the stage draws. */
import type { Run } from './run.ts';
import type { Model } from './simulation.ts';

/** A step function over a run's window: times in seconds (or steps) and the value from each on. */
export interface RunHistory {
  readonly label: string;
  /** From `at[i]` on, until `at[i + 1]`, the value is `value[i]`. */
  readonly at: readonly number[];
  readonly value: readonly number[];
}

/** The simulation's history of a run, from its spans or from a field of its things. Times in seconds (or steps). */
export function historyOf(run: Run, simulation: Model): RunHistory {
  const { label, of } = simulation.history;
  const changes =
    typeof of === 'object' && 'field' in of
      ? fieldChanges(run, of.field)
      : spanChanges(run, countedKinds(simulation), of === 'longest-line');
  return { label, ...changes };
}

function countedKinds(simulation: Model): ReadonlySet<string> {
  const { of } = simulation.history;
  if (typeof of === 'object' && 'spans' in of) return new Set([of.spans]);
  const glyphs = of === 'longest-line' ? ['queued'] : ['queued', 'served'];
  const spans = Object.entries(simulation.vocabulary.spans ?? {});
  return new Set(spans.filter(([, words]) => glyphs.includes(words.glyph)).map(([kind]) => kind));
}

/** Counts open spans, over all things, or at the thing where most are open. */
function spanChanges(run: Run, kinds: ReadonlySet<string>, longest: boolean): { at: number[]; value: number[] } {
  const { start, end, kind, thing } = run.spans;
  const edges: { at: number; by: 1 | -1; thing: number }[] = [];
  for (let i = 0; i < start.length; i++) {
    if (!kinds.has(run.names.spans[kind[i]!] as string)) continue;
    edges.push({ at: start[i]!, by: 1, thing: thing[i]! });
    if (end[i]! <= run.window.until) edges.push({ at: end[i]!, by: -1, thing: thing[i]! });
  }
  edges.sort((a, b) => a.at - b.at);
  const open = new Map<number, number>();
  let total = 0;
  const at: number[] = [run.window.from];
  const value: number[] = [0];
  for (const edge of edges) {
    total += edge.by;
    open.set(edge.thing, (open.get(edge.thing) ?? 0) + edge.by);
    append(at, value, Math.max(edge.at, run.window.from), longest ? Math.max(...open.values()) : total);
  }
  return { at, value };
}

/** The sum of a field over all things that have it. */
function fieldChanges(run: Run, field: string): { at: number[]; value: number[] } {
  const number = run.names.fields.indexOf(field);
  const { at: times, thing, field: fields, value: values } = run.states;
  const last = new Map<number, number>();
  let total = 0;
  const at: number[] = [run.window.from];
  const value: number[] = [0];
  for (let i = 0; i < times.length; i++) {
    if (fields[i] !== number) continue;
    total += values[i]! - (last.get(thing[i]!) ?? 0);
    last.set(thing[i]!, values[i]!);
    append(at, value, times[i]!, total);
  }
  return { at, value };
}

/** Keeps one entry an instant and none that changes nothing. */
function append(at: number[], value: number[], time: number, now: number): void {
  if (at[at.length - 1] === time) value[value.length - 1] = now;
  else if (value[value.length - 1] !== now) {
    at.push(time);
    value.push(now);
  }
}
