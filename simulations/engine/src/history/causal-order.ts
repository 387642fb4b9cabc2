/**
 * What depends on what: an operation on those its client did before (the session's order), and a read on the write whose
 * value it returned. Followed through, this is the causal order of M. Ahamad, G. Neiger, J. Burns, P. Kohli and P. Hutto
 * (Causal memory, Distributed Computing 9, 1995), after L. Lamport's happened-before (CACM 21, 1978).
 *
 * What the reads demand is added to it: a write that a read depends on must be older than the write whose value the read
 * returned, or the read should have seen it.
 */
import type { Sources } from './judgement.ts';
import type { Operation, OperationIndex } from './operation.ts';
import { inOrderOfCall, programOrder } from './precedence.ts';
import { Reachability } from './reachability.ts';
import { byKey } from './registers.ts';

/** That one comes before another: why, and if a read demands it, which. */
export type CausalEdge = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'session' | 'source' | 'initial' | 'version' }
  | { readonly kind: 'demand'; readonly read: OperationIndex }
);

/** Nodes are the operations and, for each key, the state before any write of it. */
export class CausalOrder {
  readonly history: readonly Operation[];
  readonly sources: Sources;
  readonly size: number;
  readonly edges: readonly CausalEdge[];
  /** The writes of each key that took place, as far as anybody can know. */
  readonly writes: ReadonlyMap<Operation['key'], readonly OperationIndex[]>;
  readonly #initial: ReadonlyMap<Operation['key'], number>;

  /** Reads without a source are left out, as are open writes that nobody saw. */
  constructor(history: readonly Operation[], sources: Sources) {
    const keys = byKey(history);
    const seen = new Set(sources.values());
    const tookPlace = (place: OperationIndex) =>
      sources.has(place) || seen.has(place) || (history[place]?.kind === 'write' && history[place].return < Infinity);
    this.history = history;
    this.sources = sources;
    this.size = history.length + keys.size;
    this.#initial = new Map([...keys.keys()].map((key, number) => [key, history.length + number]));
    this.writes = new Map(
      [...keys].map(([key, own]) => [key, own.filter((place) => history[place]?.kind === 'write' && tookPlace(place))]),
    );
    const places = inOrderOfCall(history).filter(tookPlace);
    const session = programOrder(places.map((place) => history[place] as Operation));
    this.edges = [
      ...session.flatMap((before, i) => {
        const to = places[i] as OperationIndex;
        return before.map((each) => ({ kind: 'session', from: places[each] as OperationIndex, to }) as const);
      }),
      ...[...sources.keys()].map((read) => ({ kind: 'source', from: this.sourceOf(read), to: read }) as const),
      ...[...this.writes].flatMap(([key, own]) => {
        const from = this.#initial.get(key)!;
        return own.map((to) => ({ kind: 'initial', from, to }) as const);
      }),
    ];
  }

  /** The write a read saw, or the state before any. */
  sourceOf(read: OperationIndex): number {
    const source = this.sources.get(read);
    return typeof source === 'number' ? source : this.#initial.get(this.history[read]!.key)!;
  }

  /** What leads to what under some edges; null where there is a circle. */
  closure(edges: readonly CausalEdge[]): Reachability | null {
    return Reachability.of(successorsOf(this.size, edges));
  }

  /** What one read demands beyond what is known: of the writes it depends on, the last ones are older than its source. */
  demands(read: OperationIndex, known: Reachability): CausalEdge[] {
    const to = this.sourceOf(read);
    let last: OperationIndex[] = [];
    for (const write of this.writes.get(this.history[read]!.key) ?? []) {
      if (write === to || !known.leads(write, read) || last.some((later) => known.leads(write, later))) continue;
      last = [...last.filter((earlier) => !known.leads(earlier, write)), write];
    }
    return last.filter((write) => !known.leads(write, to)).map((from) => ({ kind: 'demand', from, to, read }));
  }
}

export function successorsOf(size: number, edges: readonly CausalEdge[]): number[][] {
  const successors: number[][] = Array.from({ length: size }, () => []);
  for (const { from, to } of edges) successors[from]!.push(to);
  return successors;
}
