/** The cache as cells: one for each result or list of ids, and in the scheme of objects one for each row too. */
import type { CellsScene, Thing } from '@under-load/engine';
import type { Values } from './parameters.ts';
import type { Cache } from './scheme.ts';

export const DATABASE = 0;
const FIRST_RESULT = 1;
/** So many that a cell is too small to be aimed at: there is nothing to do to one, and aims cost a page much. */
const COLUMNS = 40;
const OBJECTS_DRAWN = 1000;

export interface Stage {
  readonly scene: CellsScene;
  readonly resultCell: (query: number) => number;
  /** Where an object is drawn; null for those that are not. */
  readonly objectCell: (row: number) => number | null;
  readonly objectCells: readonly number[];
  /** Whether the entry of a cell is in the cache. */
  readonly entryAt: (cell: number, cache: Cache) => boolean;
}

export function stageOf({ scheme, queries, rows }: Pick<Values, 'scheme' | 'queries' | 'rows'>): Stage {
  const ofObjects = scheme === 'objects';
  const kind = ofObjects ? 'list' : 'result';
  const things: Thing[] = [{ id: 'database', role: 'store', label: 'database' }];
  for (let query = 1; query <= queries; query++)
    things.push({ id: `${kind}-${query}`, role: 'cell', label: `${kind} ${query}` });
  const label = ofObjects ? `Lists of ids: ${queries}` : `Results: ${queries}`;
  const grids = [{ label, first: FIRST_RESULT, count: queries, columns: Math.min(COLUMNS, queries) }];

  // Where there are too many objects to draw, one in two, in three … is drawn, so that shares look right.
  const every = Math.ceil(rows / OBJECTS_DRAWN);
  const firstObject = things.length;
  if (ofObjects) {
    for (let row = 0; row < rows; row += every)
      things.push({ id: `object-${row + 1}`, role: 'cell', label: `object ${row + 1}` });
    const count = things.length - firstObject;
    const rest = every === 1 ? '' : `, one in ${every} drawn`;
    grids.push({
      label: `Objects: ${rows}${rest}`,
      first: firstObject,
      count,
      columns: Math.min(COLUMNS, count),
    });
  }
  return {
    scene: { kind: 'cells', things, grids },
    resultCell: (query) => FIRST_RESULT + query,
    objectCell: (row) => (ofObjects && row % every === 0 ? firstObject + row / every : null),
    objectCells: Array.from({ length: things.length - firstObject }, (_, i) => firstObject + i),
    entryAt: (cell, { results, objects }) =>
      cell < firstObject ? results.has(cell - FIRST_RESULT) : objects.has((cell - firstObject) * every),
  };
}
