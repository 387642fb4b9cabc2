/**
 * What is drawn: the line before the threads, the threads, the line before the connections where they are limited, and the
 * queries under way. A grid shows as many cells as there are places, up to a hundred.
 */
import type { CellsScene, Thing, World } from '@under-load/engine';
import { threadsOf, type Values } from './parameters.ts';

const MOST = 100;
const COLUMNS = 25;

/** What a cell may be doing, as numbers of the field `doing`. */
export const DOING = ['free', 'computing', 'waiting with its request', 'in line', 'under way'] as const;

type GridName = 'threads' | 'line' | 'connection line' | 'queries';

export class Stage {
  readonly scene: CellsScene;
  readonly #world: World;
  readonly #firsts = new Map<GridName, { readonly first: number; readonly count: number }>();

  constructor(world: World, values: Values) {
    this.#world = world;
    const things: Thing[] = [];
    const grids: { label: string; first: number; count: number; columns: number }[] = [];
    const add = (name: GridName, label: string, one: string, places: number) => {
      const count = Math.min(places, MOST);
      if (count === 0) return;
      const first = things.length;
      for (let i = 1; i <= count; i++)
        things.push({ id: `${name.replace(' ', '-')}-${i}`, role: 'cell', label: `${one} ${i}` });
      grids.push({ label, first, count, columns: Math.min(COLUMNS, count) });
      this.#firsts.set(name, { first, count });
    };
    add('line', 'waiting for a thread', 'place', values.room);
    add('threads', 'threads', 'thread', threadsOf(values));
    if (values.connections < Infinity) add('connection line', 'waiting for a connection', 'place', values.room);
    add('queries', 'queries under way', 'query', values.connections);
    this.scene = { kind: 'cells', things, grids };
    if (world.recording) for (const thing of things.keys()) world.state(thing, 'doing', 0);
  }

  /** The number of the cell among the things; −1 where it is not drawn. */
  thing(name: GridName, place: number): number {
    const grid = this.#firsts.get(name);
    return grid && place < grid.count ? grid.first + place : -1;
  }

  show(name: GridName, place: number, doing: (typeof DOING)[number]): void {
    if (!this.#world.recording) return;
    const thing = this.thing(name, place);
    if (thing >= 0) this.#world.state(thing, 'doing', DOING.indexOf(doing));
  }
}
