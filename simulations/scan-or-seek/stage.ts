/** The pages as cells: a grid for each level of the tree and one for the table. */
import type { CellsScene, Thing } from '@under-load/engine';
import { TABLE, type Table } from './table.ts';

export const DISK = 0;

const CELLS_OF_TABLE = 2500;
const CELLS_OF_LEVEL = 100;
const COLUMNS = 50;

export interface Stage {
  readonly scene: CellsScene;
  /** The cell where a page is, and whether the page is drawn there or only lies beside one that is. */
  readonly cellOf: (part: number, page: number) => { readonly cell: number; readonly drawn: boolean };
}

/**
 * Where there are too many pages to draw, one in two, in three … of the table is drawn, so that shares look right. Of the
 * tree, where it is the way down that matters, neighbours share a cell.
 */
export function stageOf({ pages, levels }: Table): Stage {
  const things: Thing[] = [{ id: 'disk', role: 'store', label: 'disk' }];
  const grids: CellsScene['grids'][number][] = [];
  const places = new Map<number, { readonly first: number; readonly every: number }>();

  function grid(part: number, name: string, count: number, most: number): void {
    const every = Math.ceil(count / most);
    const drawn = Math.ceil(count / every);
    const first = things.length;
    places.set(part, { first, every });
    const rest = part === TABLE ? `one in ${every} drawn` : `${every} to a cell`;
    const size = count === 1 ? '1 page' : `${count} pages`;
    grids.push({
      label: `${name}: ${size}${every === 1 ? '' : `, ${rest}`}`,
      first,
      count: drawn,
      columns: Math.min(COLUMNS, drawn),
    });
    for (let page = 1; page <= count; page += every)
      things.push({
        id: `${name.replaceAll(' ', '-')}-${page}`,
        role: 'cell',
        label: `page ${page} of the ${name}`,
        group: name,
      });
  }
  for (const [level, count] of levels.entries()) grid(level, nameOf(level, levels.length), count, CELLS_OF_LEVEL);
  grid(TABLE, 'table', pages, CELLS_OF_TABLE);

  return {
    scene: { kind: 'cells', things, grids },
    cellOf(part, page) {
      const { first, every } = places.get(part)!;
      return { cell: first + Math.floor(page / every), drawn: part !== TABLE || page % every === 0 };
    },
  };
}

function nameOf(level: number, levels: number): string {
  if (level === 0) return 'root';
  if (level === levels - 1) return 'leaves';
  return levels === 3 ? 'inner level' : `inner level ${level}`;
}
