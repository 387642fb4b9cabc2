/**
 * A query reads pages, one after the other; then one row is written. Time is counted in the cost of one page read in
 * order, so a page that needs a jump takes as long as `randomCost` such pages.
 *
 * Index pages count as read in order: the upper ones are nearly always in memory, the leaves lie next to each other.
 */
import type { Built, Script, Stream, World } from '@under-load/engine';
import { workloadOf, type Values } from './parameters.ts';
import { cheaperPlan } from './plans/planner.ts';
import { scan } from './plans/scan.ts';
import { seek } from './plans/seek.ts';
import { DISK, stageOf } from './stage.ts';
import { TABLE, tableOf, type PageRead, type Query } from './table.ts';

/** The values of the field `read`. */
export const Page = { untouched: 0, inOrder: 1, byJump: 2, written: 3 } as const;

export function build(world: World, values: Values): Built {
  const table = tableOf(values);
  const { scene, cellOf } = stageOf(table);
  const starts = world.stream('starts');
  const costs = { randomCost: values.randomCost, sequentialCost: 1 };
  const clustered = values.placement === 'clustered';
  let pagesRead = 0;

  /** All that is asked, drawn beforehand: it is the same whatever plan answers it. */
  const asked = workloadOf(values)
    .flatMap(({ matches, times }) => Array.from({ length: times }, () => matches))
    .map((matches, number): Query => {
      const first = starts.below(table.rows - Math.max(1, matches) + 1);
      world.demand(matches, first);
      return { matches, first, places: placesOf(matches, first, world.stream('places', number)) };
    });

  /** The matching rows. Scattered, each lies on any page; clustered, they follow each other. */
  function* placesOf(matches: number, first: number, anywhere: Stream): Generator<number> {
    for (let i = 0; i < matches; i++) yield clustered ? first + i : anywhere.below(table.rows);
  }

  function* queries(): Script<void> {
    for (const query of asked) {
      const wanted = values.plan === 'planner' ? cheaperPlan(table, query.matches, clustered, costs) : values.plan;
      const plan = values.indexes === 0 ? 'scan' : wanted;
      const item = world.item('query', { rows: query.matches });
      world.count('queries');
      world.mark(plan, DISK, item, query.matches);
      yield read(plan === 'scan' ? scan(table) : seek(table, query), item);
    }
    yield write();
  }

  function* read(pages: Iterable<PageRead>, item: number): Script<void> {
    let last = -1;
    for (const { part, page } of pages) {
      const jump = part === TABLE && page !== last + 1;
      const cost = jump ? costs.randomCost : costs.sequentialCost;
      if (part === TABLE) last = page;
      yield cost;
      const { cell, drawn } = cellOf(part, page);
      world.count('cost', cost);
      world.count('pages read');
      world.state(DISK, 'pages', ++pagesRead);
      world.mark(part === TABLE ? (jump ? 'jump' : 'next') : 'index', cell, item, page + 1);
      if (drawn) world.state(cell, 'read', jump ? Page.byJump : Page.inOrder);
    }
  }

  /** A new row: its page in the table, and a leaf of every index. */
  function* write(): Script<void> {
    const row = world.stream('write').below(table.rows);
    const item = world.item('write');
    const pages = [{ part: TABLE, page: Math.floor(row / table.rowsPerPage) }];
    for (let index = 0; index < values.indexes; index++)
      pages.push({ part: table.levels.length - 1, page: Math.floor(row / table.fanOut) });
    world.count('rows written');
    for (const { part, page } of pages) {
      yield costs.randomCost;
      const { cell, drawn } = cellOf(part, page);
      world.count('pages written');
      world.mark('write', cell, item, page + 1);
      if (drawn) world.state(cell, 'read', Page.written);
    }
  }

  world.simulator.spawn(queries());
  return { scene };
}
