/** The local ports as cells. Where there are too many to draw, one in two, in three … is drawn, so that shares look right. */
import type { CellsScene, Thing } from '@under-load/engine';
import type { Values } from './parameters.ts';

/** The thing that carries what is true of the whole machine. */
export const MACHINE = 0;
const FIRST_CELL = 1;
/** The first port that Linux gives to outgoing connections. */
const FIRST_PORT = 32_768;
const MOST_CELLS = 1000;
const COLUMNS = 20;
const MOST_COLUMNS = 50;

export interface Stage {
  readonly scene: CellsScene;
  /** Where a port is drawn; null for those that are not. */
  readonly cellOf: (port: number) => number | null;
}

export function stageOf({ ports }: Pick<Values, 'ports'>): Stage {
  const every = Math.ceil(ports / MOST_CELLS);
  const things: Thing[] = [{ id: 'machine', role: 'client', label: 'machine' }];
  for (let port = 0; port < ports; port += every)
    things.push({ id: `port-${port + 1}`, role: 'cell', label: `port ${portNumber(port)}` });
  const count = things.length - FIRST_CELL;
  const label = `Local ports: ${ports}${every === 1 ? '' : `, one in ${every} drawn`}`;
  const columns = Math.min(count > 300 ? MOST_COLUMNS : COLUMNS, count);
  return {
    scene: { kind: 'cells', things, grids: [{ label, first: FIRST_CELL, count, columns }] },
    cellOf: (port) => (port % every === 0 ? FIRST_CELL + port / every : null),
  };
}

/** The number by which a reader knows the port. */
export const portNumber = (port: number): number => (port < 65_536 - FIRST_PORT ? FIRST_PORT : -32_768 + 1024) + port;
