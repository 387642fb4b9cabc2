/**
 * Whether what reads demand can be met: exactly if nothing then depends on itself. (A. Bouajjani, C. Enea, R. Guerraoui,
 * J. Hamza, On verifying causal consistency, POPL 2017, whose bad patterns are the shortest of these circles.)
 */
import { successorsOf } from './causal-order.ts';
import type { CausalEdge, CausalOrder } from './causal-order.ts';
import type { OperationIndex } from './operation.ts';
import type { Reachability } from './reachability.ts';
import { strongComponents } from './strong-components.ts';

export interface DemandOptions {
  /** Whose answers must fit. */
  readonly reads: readonly OperationIndex[];
  /** Whether what one read demands counts as a dependence for the others. */
  readonly followThrough: boolean;
  /** Edges known besides: an order of versions that the store named. */
  readonly known?: readonly CausalEdge[];
}

/** What leads to what once all demands are met; or a circle of what cannot be met. */
export type Settled =
  | { readonly met: true; readonly before: Reachability; readonly steps: number }
  | { readonly met: false; readonly circle: Circle; readonly steps: number };

export function settleDemands(order: CausalOrder, { reads, followThrough, known = [] }: DemandOptions): Settled {
  const rounds: (readonly CausalEdge[])[] = [order.edges, known];
  let steps = 0;
  for (;;) {
    const edges = rounds.flat();
    steps += edges.length + reads.length;
    const before = order.closure(edges);
    if (!before) return { met: false, circle: circleOf(order, rounds, followThrough), steps };
    const dependence = followThrough ? before : order.closure(order.edges);
    const demanded = reads.flatMap((read) => order.demands(read, dependence as Reachability));
    const fresh = demanded.filter(({ from, to }) => !before.leads(from, to));
    if (fresh.length === 0) return { met: true, before, steps };
    rounds.push(fresh);
  }
}

/** Why demands cannot be met, told by operations. */
export interface Circle {
  /** A write that a read depends on and the read that did not see it; or two of a session, where no demand is needed. */
  readonly pair: readonly [OperationIndex, OperationIndex];
  readonly demanded: boolean;
  /** All that takes part. */
  readonly operations: ReadonlySet<OperationIndex>;
}

/** Of the circles among the edges of these rounds, one through the latest demand that lies on any. */
function circleOf(order: CausalOrder, rounds: readonly (readonly CausalEdge[])[], followThrough: boolean): Circle {
  const edges = rounds.flat();
  const component = new Int32Array(order.size);
  for (const [number, nodes] of strongComponents(successorsOf(order.size, edges)).entries())
    for (const node of nodes) component[node] = number;
  // Reads lead to writes within sessions only, so a circle without demands has an edge of a session.
  const closing = edges
    .filter(({ from, to }) => component[from] === component[to])
    .reduce((best, edge) => (tellsMore(order, edge, best) ? edge : best));

  const operations = new Set<OperationIndex>();
  const told = new Set<CausalEdge>();
  const tellWay = (from: number, to: number, among: readonly CausalEdge[]) => {
    for (const edge of wayBetween(order.size, among, from, to)) tell(edge);
  };
  const tell = (edge: CausalEdge) => {
    if (told.has(edge)) return;
    told.add(edge);
    for (const node of [edge.from, edge.to]) if (node < order.history.length) operations.add(node);
    if (edge.kind !== 'demand') return;
    const round = rounds.findIndex((each) => each.includes(edge));
    tellWay(edge.from, edge.read, followThrough ? rounds.slice(0, round).flat() : order.edges);
  };
  tell(closing);
  tellWay(closing.to, closing.from, edges);
  const demanded = closing.kind === 'demand';
  return { pair: [closing.from, demanded ? closing.read : closing.to], demanded, operations };
}

const TELLING: Readonly<Record<CausalEdge['kind'], number>> = {
  demand: 2,
  session: 1,
  source: 0,
  version: 0,
  initial: 0,
};

/** Demands tell most, then what a session did in turn; of equals the one answered last. */
function tellsMore(order: CausalOrder, a: CausalEdge, b: CausalEdge): boolean {
  const answered = (edge: CausalEdge) => order.history[edge.kind === 'demand' ? edge.read : edge.to]?.return ?? 0;
  return TELLING[a.kind] === TELLING[b.kind] ? answered(a) > answered(b) : TELLING[a.kind] > TELLING[b.kind];
}

/** The edges of a shortest way, which is known to exist. */
function wayBetween(size: number, edges: readonly CausalEdge[], start: number, end: number): readonly CausalEdge[] {
  const leaving: CausalEdge[][] = Array.from({ length: size }, () => []);
  for (const edge of edges) leaving[edge.from]!.push(edge);
  const by = new Map<number, CausalEdge | null>([[start, null]]);
  for (const [node] of by) for (const edge of leaving[node]!) if (!by.has(edge.to)) by.set(edge.to, edge);
  const way: CausalEdge[] = [];
  for (let edge = by.get(end); edge; edge = by.get(edge.from)) way.push(edge);
  return way.reverse();
}
