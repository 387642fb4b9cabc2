/** The table as a line of cells, once for each request that is drawn; and the memory of the process. */
import type { CellsScene, Thing } from '@under-load/engine';
import { grouped } from './grouped.ts';
import type { Result } from './table.ts';

/** Requests that are drawn: the latest so many, each on the line of the one that came so many before it. */
export const LINES = 28;
const COLUMNS = 40;
/** Memory in cells. */
export const SLOTS = 40;

/** The values of the field `block`. */
export const Block = { untouched: 0, wanted: 1, unwanted: 2, skipped: 3, lost: 4 } as const;
/** The values of the field `slot`. */
export const Slot = { free: 0, used: 1, lost: 2 } as const;

export interface Stage {
  readonly scene: CellsScene;
  readonly service: number;
  readonly firstSlot: number;
  /** The first cell of the line of a request, by its number from 0. */
  readonly lineOf: (request: number) => number;
  /** What becomes of each cell of a line, and which holds the first row that is wanted. */
  readonly blocksOf: (result: Result, wanted: number) => { readonly blocks: readonly number[]; readonly at: number };
}

export interface StageOptions {
  readonly rows: number;
  readonly memory: number;
  /** One request in how many is drawn. */
  readonly every: number;
}

export function stageOf({ rows, memory, every }: StageOptions): Stage {
  const rowsOfCell = Math.max(1, Math.ceil(rows / COLUMNS));
  const columns = Math.ceil(rows / rowsOfCell);
  const things: Thing[] = [];
  for (let line = 1; line <= LINES; line++)
    for (let cell = 0; cell < columns; cell++)
      things.push({
        id: `line-${line}-${cell + 1}`,
        role: 'cell',
        label: `rows ${cell * rowsOfCell + 1} to ${Math.min(rows, (cell + 1) * rowsOfCell)}`,
        group: `line ${line}`,
      });
  const firstSlot = things.length;
  for (let slot = 1; slot <= SLOTS; slot++)
    things.push({ id: `memory-${slot}`, role: 'cell', label: `memory ${slot}`, group: 'memory' });
  const service = things.length;
  things.push({ id: 'service', role: 'server', label: 'service' });
  const down = every > 1 ? `1 request in ${every} down` : 'requests down';

  return {
    service,
    firstSlot,
    scene: {
      kind: 'cells',
      things,
      grids: [
        {
          label: `${grouped(rows)} rows across, ${down}`,
          first: 0,
          count: LINES * columns,
          columns,
        },
        { label: `Memory: ${memory} MB`, first: firstSlot, count: SLOTS, columns: SLOTS },
      ],
    },
    lineOf: (request) => (request % LINES) * columns,
    blocksOf({ read, first, sent }, wanted) {
      const cellOf = (row: number) => Math.floor(row / rowsOfCell);
      const at = cellOf(Math.min(first, rows - 1));
      const blocks = Array.from<number>({ length: columns }).fill(Block.untouched);
      const paint = (from: number, until: number, block: number) => {
        if (until > from) blocks.fill(block, cellOf(from), cellOf(until - 1) + 1);
      };
      // The smallest part is painted last: a page is seen though most of its cell is something else.
      paint(first - (read - sent), first, Block.skipped);
      paint(first, first + sent, Block.unwanted);
      paint(first, first + Math.min(sent, wanted), Block.wanted);
      return { blocks, at };
    },
  };
}
