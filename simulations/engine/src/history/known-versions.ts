/** What is known of the order of a key's versions before any answer is looked at. */
import type { Operation, OperationIndex } from './operation.ts';
import { callsAndAnswers } from './precedence.ts';
import type { Link, VersionGraph } from './version-graph.ts';

export interface KnownVersions {
  /** The version before any write of the key, older than all. */
  readonly initial: number;
  /** Whether writes one after another made versions in that order, where none of them has a number. */
  readonly byClock: boolean;
}

/** Tells the graph what is known of the writes among these places of one key. */
export function knowVersions(
  graph: VersionGraph,
  history: readonly Operation[],
  places: readonly OperationIndex[],
  { initial, byClock }: KnownVersions,
): void {
  const know = (chain: Link, version: number) => graph.demand({ chain, version, by: null, moment: -Infinity });
  const writes = places.filter((place) => history[place]?.kind === 'write');
  const first = graph.extend(null, initial, null);
  for (const write of writes) know(first, write);

  const numbered = writes.filter((place) => history[place]?.version !== undefined);
  if (numbered.length > 0) {
    const groups = [...Map.groupBy(numbered, (place) => history[place]?.version as number)].sort(([a], [b]) => a - b);
    let chain = first;
    for (const [, equal] of groups) {
      for (const write of equal) know(chain, write);
      for (const write of equal) chain = graph.extend(chain, write, write);
    }
  } else if (byClock) {
    let chain = first;
    for (const { place, edge } of callsAndAnswers(history, writes))
      if (edge === 'call') know(chain, place);
      else chain = graph.extend(chain, place, place);
  }
}
