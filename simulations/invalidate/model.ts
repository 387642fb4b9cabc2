/**
 * Reads ask for results of so many rows each; writes change one row at a time. What the cache keeps and what a write
 * deletes from it is the scheme. No answer is ever old: all that a write could have changed is deleted at once.
 *
 * Left out: the time a read of the database takes, and what may happen to the cache meanwhile.
 */
import type { Built, Script, World } from '@under-load/engine';
import { deal } from './deal.ts';
import { Entries } from './entries.ts';
import type { Values } from './parameters.ts';
import type { Cache, Scheme } from './scheme.ts';
import { objects } from './schemes/objects.ts';
import { precise } from './schemes/precise.ts';
import { table } from './schemes/table.ts';
import { DATABASE, stageOf } from './stage.ts';

const schemes = { table, precise, objects } satisfies Record<Values['scheme'], (cache: Cache) => Scheme>;

/** The values of the field `entry`. */
const Cell = { absent: 0, there: 1, deleted: 2 } as const;

export function build(world: World, values: Values): Built {
  const { scheme: chosen, rows, queries, readRate, writeRate, reordering } = values;
  const stage = stageOf(values);
  const rowsOf = deal(values, world.stream('rows of results'));
  const within: number[][] = Array.from({ length: rows }, () => []);
  for (const [query, its] of rowsOf.entries()) for (const row of its) within[row]!.push(query);

  /** What the latest write deleted, to be drawn apart until the next. */
  let deleted: number[] = [];
  let deletions = 0;
  const entriesDrawnAt = (cellOf: (entry: number) => number | null, count: number) =>
    new Entries(count, (entry, there) => {
      if (!there) deletions++;
      if (!world.recording) return;
      const cell = cellOf(entry);
      if (cell === null) return;
      world.state(cell, 'entry', there ? Cell.there : Cell.deleted);
      if (!there) deleted.push(cell);
    });
  const results = entriesDrawnAt(stage.resultCell, queries);
  const objects = entriesDrawnAt(stage.objectCell, rows);
  const scheme = schemes[chosen]({ results, objects });
  /** What is kept that a write is most likely to delete. */
  const [kept, all] = chosen === 'objects' ? [objects, rows] : [results, queries];

  const show = () => world.state(DATABASE, 'kept', Math.round((1000 * kept.count) / all) / 10);

  function* reads(): Script<void> {
    const [gaps, which] = [world.stream('reads'), world.stream('which query')];
    for (;;) {
      yield gaps.exponential(1 / (readRate * queries));
      const query = which.below(queries);
      world.demand(world.now, query);
      const { lookups, hits, rowsRead } = scheme.read({ query, rows: rowsOf[query]! });
      world.count('reads');
      world.count('lookups', lookups);
      world.count('hits', hits);
      world.count('rows read', rowsRead);
      if (rowsRead > 0) world.count('reads of the database');
      if (!world.recording) continue;
      const item = world.item('read', { query: query + 1, hits, rows: rowsRead });
      world.mark(rowsRead > 0 ? 'miss' : 'hit', stage.resultCell(query), item, query + 1);
      show();
    }
  }

  function* writes(): Script<void> {
    const [gaps, which, kind] = [world.stream('writes'), world.stream('which row'), world.stream('kind of write')];
    for (;;) {
      yield gaps.exponential(1 / writeRate);
      const row = which.below(rows);
      const reorders = kind.uniform() * 100 < reordering;
      world.demand(world.now, row);
      for (const cell of deleted) if (!isThere(cell)) world.state(cell, 'entry', Cell.absent);
      deleted = [];
      deletions = 0;
      scheme.write({ row, within: within[row]!, reorders });
      world.count('writes');
      world.count('deleted', deletions);
      world.count('had to go', chosen === 'table' ? queries : voided(row, reorders));
      if (!world.recording) continue;
      const item = world.item('write', { row: row + 1, deleted: deletions, within: within[row]!.length });
      world.mark(reorders && chosen === 'objects' ? 'reorder' : 'write', DATABASE, item, deletions);
      show();
    }
  }

  /** How many entries a write makes old, whether they are in the cache at the time or not. */
  function voided(row: number, reorders: boolean): number {
    const lists = within[row]!.length;
    return chosen === 'objects' ? 1 + (reorders ? lists : 0) : lists;
  }

  const isThere = (cell: number): boolean => stage.entryAt(cell, { results, objects });

  for (let query = 0; query < queries; query++) world.state(stage.resultCell(query), 'entry', Cell.there);
  for (const cell of stage.objectCells) world.state(cell, 'entry', Cell.there);
  show();
  world.simulator.spawn(reads());
  world.simulator.spawn(writes());
  return { scene: stage.scene };
}
