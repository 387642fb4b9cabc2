/** A table on disk and the B-tree over it, as far as reading pages goes. */
import type { Values } from './parameters.ts';

export interface Table {
  readonly rows: number;
  readonly rowsPerPage: number;
  readonly pages: number;
  readonly fanOut: number;
  /** How many pages each level of the tree has, root first. */
  readonly levels: readonly number[];
}

export interface Query {
  /** How many rows match. */
  readonly matches: number;
  /** Where in the index's order the first match stands. */
  readonly first: number;
  /** The rows that match, by their place in the table, in the index's order. */
  readonly places: Iterable<number>;
}

/** One page that a plan asks for. */
export interface PageRead {
  /** 0 for the root, 1 for the level below it …; the table itself is `TABLE`. */
  readonly part: number;
  readonly page: number;
}

export const TABLE = -1;

export function tableOf({ rows, rowsPerPage, fanOut }: Pick<Values, 'rows' | 'rowsPerPage' | 'fanOut'>): Table {
  const levels: number[] = [];
  for (let below = rows; levels.length === 0 || below > 1;) {
    below = Math.ceil(below / fanOut);
    levels.unshift(below);
  }
  return { rows, rowsPerPage, fanOut, levels, pages: Math.ceil(rows / rowsPerPage) };
}
