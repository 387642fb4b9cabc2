/**
 * The order in which a run's happenings are told: by time; at one instant arrivals first, then as they were written.
 * Kept as numbers in typed arrays, since a watched run holds tens of thousands.
 */
import { gathered, rowsInOrder } from './moment-index.ts';
import type { Run } from './run.ts';

/** What happened: which edge of which record. */
export const Edge = { begin: 0, end: 1, depart: 2, arrive: 3, mark: 4, change: 5 } as const;

export interface HappeningOrder {
  /** The moment of each. */
  readonly times: Float64Array;
  /** The `Edge` of each. */
  readonly what: Uint8Array;
  /** The row of each in its table. */
  readonly rows: Int32Array;
}

/** Records are laid down in the order of their writing, which is nearly that of time; arrivals, known ahead, are merged in. */
export function happeningOrder(run: Run): HappeningOrder {
  const written = byTime(asWritten(run));
  const { from, until } = run.window;
  const { arrive } = run.travels;
  const arrivals = rowsInOrder(arrive).filter((row) => arrive[row]! >= from && arrive[row]! <= until);
  const length = written.times.length + arrivals.length;
  const order = { times: new Float64Array(length), what: new Uint8Array(length), rows: new Int32Array(length) };
  for (let next = 0, arrived = 0, i = 0; next < length; next++) {
    const arrival = arrivals[arrived];
    if (arrival !== undefined && !(written.times[i]! < arrive[arrival]!)) {
      order.times[next] = arrive[arrival]!;
      order.what[next] = Edge.arrive;
      order.rows[next] = arrivals[arrived++]!;
    } else {
      order.times[next] = written.times[i]!;
      order.what[next] = written.what[i]!;
      order.rows[next] = written.rows[i++]!;
    }
  }
  return order;
}

/** What was written in the window, in the order in which it was written. */
function asWritten({ spans, travels, marks, states, window: { from, until } }: Run): HappeningOrder {
  const most = 2 * spans.start.length + travels.depart.length + marks.at.length + states.at.length;
  const [times, what, rows] = [new Float64Array(most), new Uint8Array(most), new Int32Array(most)];
  times.fill(NaN);
  const put = (at: number, order: number, kind: number, row: number): void => {
    if (!(at >= from && at <= until)) return;
    times[order] = at;
    what[order] = kind;
    rows[order] = row;
  };
  for (let row = 0; row < spans.start.length; row++) {
    put(spans.start[row]!, spans.order[row]!, Edge.begin, row);
    put(spans.end[row]!, spans.endOrder[row]!, Edge.end, row);
  }
  for (let row = 0; row < travels.depart.length; row++)
    put(travels.depart[row]!, travels.order[row]!, Edge.depart, row);
  for (let row = 0; row < marks.at.length; row++) put(marks.at[row]!, marks.order[row]!, Edge.mark, row);
  // The keyframe says how things stand when the window opens; nothing happens by it.
  for (let row = 0; row < states.at.length; row++)
    if (states.at[row] !== from) put(states.at[row]!, states.order[row]!, Edge.change, row);
  let count = 0;
  for (let order = 0; order < most; order++) {
    if (Number.isNaN(times[order])) continue;
    times[count] = times[order]!;
    what[count] = what[order]!;
    rows[count++] = rows[order]!;
  }
  return { times: times.subarray(0, count), what: what.subarray(0, count), rows: rows.subarray(0, count) };
}

/** A span whose ends were written together, or a travel that departs later, is put where it belongs. */
function byTime(written: HappeningOrder): HappeningOrder {
  const { times, what, rows } = written;
  const places = rowsInOrder(times);
  if (places.every((place, i) => place === i)) return written;
  return {
    times: gathered(times, places),
    what: new Uint8Array(places.length).map((_, i) => what[places[i]!]!),
    rows: places.map((place) => rows[place]!),
  };
}
