/**
 * Causally consistent and convergent, also called causal+: one order of versions for each key, the same for all clients,
 * that follows all causes; each read returns the newest version among the writes it depends on. A store that resolves
 * conflicting writes the same way everywhere gives this. (W. Lloyd, M. Freedman, M. Kaminsky, D. Andersen, Don't settle
 * for eventual, SOSP 2011; causal convergence in A. Bouajjani, C. Enea, R. Guerraoui, J. Hamza, POPL 2017.)
 *
 * Versions numbered by the store must fit. The clock counts only within a client.
 */
import { settleDemands } from './causal-demands.ts';
import { CausalOrder } from './causal-order.ts';
import type { CausalEdge } from './causal-order.ts';
import { brokenBy, firstBreak } from './first-break.ts';
import type { Broken, JudgeOptions, Judgement, Sources, VersionsKept } from './judgement.ts';
import type { Operation, OperationIndex } from './operation.ts';
import { underSomeSources } from './sources.ts';

/** Undecided only where values were written many times. */
export function checkCausalConvergence(
  history: readonly Operation[],
  options: Omit<JudgeOptions, 'explain'> = {},
): Judgement<VersionsKept> {
  return underSomeSources(history, options, (sources) => firstBreak(history, sources, (some) => judge(history, some)));
}

function judge(history: readonly Operation[], sources: Sources): VersionsKept | Broken {
  const order = new CausalOrder(history, sources);
  const known = [...order.writes.values()].flatMap((writes) => numbered(history, writes));
  const settled = settleDemands(order, { reads: [...sources.keys()], followThrough: false, known });
  const { steps } = settled;
  if (!settled.met) return brokenBy(settled.circle, history, steps);
  const place = new Map(settled.before.order.map((node, i) => [node, i]));
  const versions = new Map(
    [...order.writes].map(([key, writes]) => [key, writes.toSorted((a, b) => place.get(a)! - place.get(b)!)]),
  );
  return { verdict: 'yes', sources, versions, steps };
}

/** Each number's writes lead to those of the next. */
function numbered(history: readonly Operation[], writes: readonly OperationIndex[]): CausalEdge[] {
  const named = writes.filter((write) => history[write]?.version !== undefined);
  const groups = [...Map.groupBy(named, (write) => history[write]?.version as number)].sort(([a], [b]) => a - b);
  return groups.flatMap(([, newer], i) =>
    (groups[i - 1]?.[1] ?? []).flatMap((from) => newer.map((to) => ({ kind: 'version', from, to }) as const)),
  );
}
