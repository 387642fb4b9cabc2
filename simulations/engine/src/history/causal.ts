/**
 * Causally consistent: each client sees the writes in some order of its own that follows all causes. What was read or
 * written before an operation of the same client, or before a write that was read, is never missed. Clients may disagree
 * about the order of writes that have nothing to do with each other, for ever; where they may not, `checkCausalConvergence`
 * judges. (M. Ahamad, G. Neiger, J. Burns, P. Kohli, P. Hutto, Causal memory, Distributed Computing 9, 1995.)
 *
 * The clock counts only within a client.
 */
import { settleDemands } from './causal-demands.ts';
import { CausalOrder } from './causal-order.ts';
import { brokenBy, firstBreak } from './first-break.ts';
import { DEFAULT_BUDGET } from './judgement.ts';
import type { JudgeOptions, Judgement, Sources, SourcesKept } from './judgement.ts';
import type { Operation, OperationIndex } from './operation.ts';
import { inOrderOfCall } from './precedence.ts';
import type { Reachability } from './reachability.ts';
import { searchOrder } from './search-order.ts';
import { underSomeSources } from './sources.ts';

/** Kept, because the writes can be put in an order for each client that explains its reads. */
export interface CausalKept extends SourcesKept {
  /** For each client its own operations and all writes. */
  readonly orders: ReadonlyMap<Operation['client'], readonly OperationIndex[]>;
}

/** Undecided only where the operations of one client overlap, or values were written many times. */
export function checkCausal(
  history: readonly Operation[],
  options: Omit<JudgeOptions, 'explain'> = {},
): Judgement<CausalKept> {
  const { budget = DEFAULT_BUDGET } = options;
  return underSomeSources(history, options, (sources) =>
    firstBreak(history, sources, (some) => judge(history, some, budget)),
  );
}

function judge(history: readonly Operation[], sources: Sources, budget: number): Judgement<CausalKept> {
  const order = new CausalOrder(history, sources);
  const orders = new Map<Operation['client'], readonly OperationIndex[]>();
  let steps = 0;
  let undecided = false;
  for (const client of new Set(history.map((operation) => operation.client))) {
    const reads = [...sources.keys()].filter((read) => history[read]?.client === client);
    const settled = settleDemands(order, { reads, followThrough: true });
    steps += settled.steps;
    if (!settled.met) return brokenBy(settled.circle, history, steps);
    const own = viewOf(order, settled.before, reads, budget);
    if (own) orders.set(client, own);
    else if (own === null) {
      const involved = inOrderOfCall(history, new Set([...order.writes.values(), reads].flat()));
      const culprit = reads.at(-1) as OperationIndex;
      return { verdict: 'no', because: 'no order', prefix: [], culprit, conflict: involved, pair: null, steps };
    } else undecided = true;
  }
  return undecided
    ? { verdict: 'undecided', because: 'too many steps', steps }
    : { verdict: 'yes', sources, orders, steps };
}

/**
 * An order of all writes and one client's reads. Before each read stand the writes it depends on and no others, so the one
 * it saw is the last of its key. That can fail only where reads of the client overlap: then all orders are searched.
 */
function viewOf(
  order: CausalOrder,
  before: Reachability,
  reads: readonly OperationIndex[],
  budget: number,
): readonly OperationIndex[] | null | undefined {
  const writes = new Set([...order.writes.values()].flat());
  const sorted = before.order.filter((node) => writes.has(node));
  const view: OperationIndex[] = [];
  const place = (nodes: readonly OperationIndex[]) => {
    for (const node of nodes) if (writes.delete(node)) view.push(node);
  };
  const own = new Set(reads);
  for (const read of before.order.filter((node) => own.has(node))) {
    place(sorted.filter((write) => before.leads(write, read)));
    view.push(read);
  }
  place(sorted);
  return explains(order, view) ? view : searchView(order, before, view, budget);
}

/** Whether every read of an order returns what its source wrote. */
function explains({ history, sources }: CausalOrder, view: readonly OperationIndex[]): boolean {
  const last = new Map<Operation['key'], OperationIndex>();
  return view.every((place) => {
    const { kind, key } = history[place] as Operation;
    if (kind === 'read') return sources.get(place) === (last.get(key) ?? 'initial');
    last.set(key, place);
    return true;
  });
}

/** Each write is given a value of its own, so that every read finds its source and no other write of the same value. */
function searchView(
  { history, sources }: CausalOrder,
  before: Reachability,
  places: readonly OperationIndex[],
  budget: number,
): readonly OperationIndex[] | null | undefined {
  const operations = places.map((place): Operation => {
    const operation = history[place] as Operation;
    const source = operation.kind === 'write' ? place : sources.get(place);
    return { ...operation, value: typeof source === 'number' ? source : -1, return: Math.min(operation.return, 1e300) };
  });
  const predecessors = places.map((place) =>
    [...places.keys()].filter((i) => before.leads(places[i] as number, place)),
  );
  const { order } = searchOrder({ operations, predecessors, initial: -1, budget });
  return order && order.map((i) => places[i] as OperationIndex);
}
