/**
 * How many pages a query reads, and whether to scan the table or to seek through an index.
 *
 * Assumed: rows of one size, equally many on every page; matching rows scattered uniformly at random over the pages
 * (not clustered); the upper levels of the tree in memory unless a cost is given for them. Costs are in units of one
 * page read in sequence, as a database's planner counts them. All throw an `EngineError` for numbers that are negative or not
 * finite, and for a cost or a number of rows on a page that is 0.
 */
import { exp, ln } from '../math.ts';
import type { Prediction } from '../simulation.ts';
import { mustBeFinite, mustBePositive } from './numbers.ts';
import { predicted, silent } from './prediction.ts';

/** A table on disk: its pages and how many rows stand on each. */
export interface StoredTable {
  readonly pages: number;
  readonly rowsPerPage: number;
}

/** What reading a page costs, in any one unit: out of order, and after the one before it. */
export interface PageCosts {
  readonly randomCost: number;
  readonly sequentialCost: number;
}

const THEORY = 'reading pages';
const NO_PAGES = silent('A table without pages holds no rows.');
const CARDENAS = 'A. F. Cardenas, Analysis and performance of inverted data base structures, CACM 18 (1975)';

/** Distinct pages on which k rows lie that are scattered at random: P (1 − (1 − 1/P)^k). */
export function distinctPages(pages: number, rows: number): Prediction {
  mustBeFinite(THEORY, { pages, rows });
  if (pages < 1) return NO_PAGES;
  return predicted(scatteredPages(pages, rows), 'P (1 − (1 − 1/P)^k)', CARDENAS);
}

/** Levels of a B-tree over n entries with this fan-out: ⌈log_B n⌉, at least 1. */
export function treeHeight(entries: number, fanOut: number): Prediction {
  mustBeFinite(THEORY, { entries, fanOut });
  if (fanOut < 2) return silent('A tree whose pages point to fewer than two others does not branch.');
  let height = 1;
  for (let reach = fanOut; reach < entries; reach *= fanOut) height++;
  return predicted(height, '⌈log_B n⌉', 'R. Bayer and E. McCreight, Acta Informatica 1 (1972)');
}

/** Cost of reading the whole table in order. */
export function scanCost({ pages }: StoredTable, { sequentialCost }: PageCosts): Prediction {
  mustBeFinite(THEORY, { pages });
  mustBePositive(THEORY, { sequentialCost });
  return predicted(pages * sequentialCost, 'P × cost of a page in sequence', 'Counting pages');
}

/** Cost of fetching k scattered rows through an index, each page read once, at random. */
export function seekCost({ pages }: StoredTable, rows: number, { randomCost }: PageCosts): Prediction {
  mustBeFinite(THEORY, { pages, rows });
  mustBePositive(THEORY, { randomCost });
  if (pages < 1) return NO_PAGES;
  return predicted(
    scatteredPages(pages, rows) * randomCost,
    'P (1 − (1 − 1/P)^k) × cost of a page at random',
    CARDENAS,
  );
}

/** The same where matching rows lie side by side: one page at random, the others in sequence. */
export function clusteredSeekCost(
  { rowsPerPage }: StoredTable,
  rows: number,
  { randomCost, sequentialCost }: PageCosts,
): Prediction {
  mustBeFinite(THEORY, { rows });
  mustBePositive(THEORY, { rowsPerPage, randomCost, sequentialCost });
  if (rows === 0) return predicted(0, 'no row, no page', 'Counting pages');
  const touched = Math.ceil(rows / rowsPerPage);
  return predicted(
    randomCost + (touched - 1) * sequentialCost,
    'one page at random, ⌈k/R⌉ − 1 in sequence',
    'Counting pages',
  );
}

/**
 * The share of the rows above which a scan is cheaper than seeking scattered rows. `distinct` counts each page once
 * however many rows it holds; otherwise every row costs a page, which a cold or badly ordered fetch can come to.
 */
export function breakEvenShare(
  { pages, rowsPerPage }: StoredTable,
  { randomCost, sequentialCost }: PageCosts,
  distinct: boolean,
): Prediction {
  mustBeFinite(THEORY, { pages });
  mustBePositive(THEORY, { rowsPerPage, randomCost, sequentialCost });
  if (pages < 1) return NO_PAGES;
  const rows = pages * rowsPerPage;
  const ratio = sequentialCost / randomCost;
  if (!distinct)
    return predicted(Math.min(1, (ratio * pages) / rows), 'P c_seq / (n c_rand)', 'Setting both costs equal');
  if (ratio >= 1) return silent('A page at random costs no more than one in sequence, so seeking never loses.');
  return predicted(
    Math.min(1, ln(1 - ratio) / ln(1 - 1 / pages) / rows),
    'ln(1 − c_seq/c_rand) / (n ln(1 − 1/P))',
    `Setting both costs equal; ${CARDENAS}`,
  );
}

/** Pages written for one row: the table's own and one for each secondary index. */
export function writesPerRow(indexes: number): Prediction {
  mustBeFinite(THEORY, { indexes });
  return predicted(1 + indexes, '1 + i', 'Counting pages');
}

function scatteredPages(pages: number, rows: number): number {
  return pages === 1 ? Math.min(1, rows) : pages * (1 - exp(rows * ln(1 - 1 / pages)));
}
