/**
 * Finds which intervals are open at a moment, backwards as cheap as forwards: intervals stand in order of start, and
 * over their ends a tree of maxima says which stretches hold none that is still open (an interval tree, as in Cormen
 * and others, Introduction to Algorithms, 4th ed., 17.3, laid out level by level in arrays). A question costs about the
 * answer's size, however long intervals last; the tree costs a few bytes an interval.
 */
import { firstAfter } from './state-index.ts';

/** Children of a node: wide enough for the tree to be flat, narrow enough to skip what is closed. */
const WIDTH = 16;

export class MomentIndex {
  /** Rows in order of start, ties in order of row. */
  readonly #rows: Int32Array;
  readonly #starts: Float64Array;
  /** `latest[0]` are the ends in that order; each further level holds the maxima of `WIDTH` neighbours below. */
  readonly #latest: Float64Array[];

  constructor(start: Float64Array, end: Float64Array) {
    this.#rows = rowsInOrder(start);
    this.#starts = gathered(start, this.#rows);
    this.#latest = [gathered(end, this.#rows)];
    for (let below = this.#latest[0] as Float64Array; below.length > WIDTH;) {
      const level = new Float64Array(Math.ceil(below.length / WIDTH)).fill(-Infinity);
      for (let i = 0; i < below.length; i++) {
        const parent = Math.floor(i / WIDTH);
        if (below[i]! > level[parent]!) level[parent] = below[i]!;
      }
      this.#latest.push(level);
      below = level;
    }
  }

  /** The rows i with start[i] ≤ at < end[i], in order of start, ties in order of row. */
  openAt(at: number): number[] {
    const open: number[] = [];
    const begun = firstAfter(this.#starts, at);
    let reach = 1;
    for (let level = 1; level < this.#latest.length; level++) reach *= WIDTH;
    this.#collect(this.#latest.length - 1, 0, reach, { at, begun, open });
    return open;
  }

  /** Looks through a node and its neighbours; `reach` is how many intervals stand below each. */
  #collect(level: number, first: number, reach: number, asked: { at: number; begun: number; open: number[] }): void {
    const latest = this.#latest[level] as Float64Array;
    const last = Math.min(first + WIDTH, latest.length);
    for (let i = first; i < last && i * reach < asked.begun; i++) {
      if (latest[i]! <= asked.at) continue;
      if (level === 0) asked.open.push(this.#rows[i]!);
      else this.#collect(level - 1, i * WIDTH, reach / WIDTH, asked);
    }
  }
}

/** Records are written as time goes on, so that the order of rows is nearly always the one wanted. */
export function rowsInOrder(times: Float64Array): Int32Array {
  const rows = new Int32Array(times.length);
  let inOrder = true;
  for (let row = 1; row < times.length; row++) {
    rows[row] = row;
    inOrder &&= times[row]! >= times[row - 1]!;
  }
  return inOrder ? rows : rows.sort((i, j) => times[i]! - times[j]! || i - j);
}

/** The values of those rows. (`from` with a function costs ten times as much.) */
export function gathered(column: Float64Array, rows: Int32Array): Float64Array {
  const values = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) values[i] = column[rows[i]!]!;
  return values;
}
