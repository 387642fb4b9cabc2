/**
 * What an event could know of: whatever happened before it where it happened, and through every message that had come
 * there by then, what had happened where that message left, and so on back. This is Lamport's happened-before relation
 * (Time, Clocks, and the Ordering of Events in a Distributed System, CACM 21(7), 1978) on the records of a run.
 *
 * Each thing is taken as one process. What happens at a thing in the very moment of the event counts as before it.
 */
import type { Run } from '@under-load/engine';

export interface EventAt {
  readonly thing: number;
  readonly at: number;
}

/** By thing, the moment up to which all that happened there is in the event's past; −∞ where none of it is. */
export function causalPast({ travels, scene }: Pick<Run, 'travels' | 'scene'>, event: EventAt): Float64Array {
  const { depart, arrive, lost, from, to } = travels;
  const known = new Float64Array(scene.things.length).fill(-Infinity);
  known[event.thing] = event.at;
  const arrived = [...arrive.keys()].filter((row) => !lost[row]).sort((a, b) => arrive[b]! - arrive[a]!);
  // From the last arrival back one pass would do, were there no messages that take no time.
  for (let grew = true; grew;) {
    grew = false;
    for (const row of arrived) {
      if (arrive[row]! > known[to[row]!]! || depart[row]! <= known[from[row]!]!) continue;
      known[from[row]!] = depart[row]!;
      grew = true;
    }
  }
  return known;
}

/**
 * Where and when an item comes to its end, as far as the watched stretch tells: the end of its operation, else its last
 * mark, else the arrival of its last message. Null where nothing of it is recorded.
 */
export function endOf(run: Run, item: number): EventAt | null {
  const { spans, marks, travels, window } = run;
  const latest = (events: readonly EventAt[]): EventAt | null =>
    events.reduce<EventAt | null>((best, each) => (best && best.at >= each.at ? best : each), null);
  const rows = (items: Int32Array) => [...items.keys()].filter((row) => items[row] === item);
  const over = (end: number, start: number) => (end <= window.until ? end : start);
  return (
    latest(
      [...new Set([...rows(spans.item), ...rows(spans.endItem)])].map((row) => ({
        thing: spans.thing[row]!,
        at: over(spans.end[row]!, spans.start[row]!),
      })),
    ) ??
    latest(
      rows(marks.item).flatMap((row) =>
        marks.thing[row]! < 0 ? [] : [{ thing: marks.thing[row]!, at: marks.at[row]! }],
      ),
    ) ??
    latest(
      rows(travels.item).map((row) => {
        const there = !travels.lost[row] && travels.arrive[row]! <= window.until;
        return there
          ? { thing: travels.to[row]!, at: travels.arrive[row]! }
          : { thing: travels.from[row]!, at: travels.depart[row]! };
      }),
    )
  );
}
