/**
 * Session guarantees: what each client may count on from one of its own operations to the next, whichever replicas
 * answer. (D. Terry, A. Demers, K. Petersen, M. Spreitzer, M. Theimer, B. Welch, Session guarantees for weakly consistent
 * replicated data, PDIS 1994; said of answers instead of replicas as by P. Viotti and M. Vukolić, ACM Computing Surveys
 * 49, 2016.)
 *
 * All four have one form: the version that a later operation of the session saw or made is no older than that of an
 * earlier one, on the same key. What they imply across keys is left to `checkCausal`.
 *
 * Which of two versions is older is taken from the `version` of the writes. Where the store does not tell, a guarantee
 * counts as kept if the versions can be put in some order that fits all answers.
 */
import type { Breach, Broken, JudgeOptions, Judgement, Sources, VersionsKept } from './judgement.ts';
import type { Operation, OperationIndex } from './operation.ts';
import { callsAndAnswers, inOrderOfCall } from './precedence.ts';
import { knowVersions } from './known-versions.ts';
import { byKey } from './registers.ts';
import { underSomeSources } from './sources.ts';
import { VersionGraph } from './version-graph.ts';
import type { Contradiction, Link } from './version-graph.ts';

/** What a store may promise to each of its clients. */
export type SessionGuarantee = 'read your writes' | 'monotonic reads' | 'monotonic writes' | 'writes follow reads';

interface Form {
  readonly earlier: Operation['kind'];
  readonly later: Operation['kind'];
  readonly breach: Breach;
}

const FORMS: Readonly<Record<SessionGuarantee, Form>> = {
  'read your writes': { earlier: 'write', later: 'read', breach: 'own write missed' },
  'monotonic reads': { earlier: 'read', later: 'read', breach: 'older than read before' },
  'monotonic writes': { earlier: 'write', later: 'write', breach: 'writes swapped' },
  'writes follow reads': { earlier: 'read', later: 'write', breach: 'older than what it follows' },
};

/** The four, in the order of the paper. */
export const SESSION_GUARANTEES = [
  'read your writes',
  'monotonic reads',
  'writes follow reads',
  'monotonic writes',
] as const satisfies readonly SessionGuarantee[];

/** Which guarantees to check, and what is known of versions. */
export interface SessionOptions extends Omit<JudgeOptions, 'explain'> {
  /** What is promised, all of it at once; all four unless said. */
  readonly guarantees?: readonly SessionGuarantee[];
  /**
   * What is known of the versions of a key whose writes have no `version`: nothing (unless said); or that of two writes
   * one after another the later made the newer version, as with a single leader.
   */
  readonly versions?: 'unknown' | 'by the clock';
}

/** Whether a store kept its promises to each client. Throws an `EngineError` where the history contradicts itself. */
export function checkSession(history: readonly Operation[], options: SessionOptions = {}): Judgement<VersionsKept> {
  const { guarantees = SESSION_GUARANTEES, versions = 'unknown' } = options;
  return underSomeSources(history, options, (sources) => judge(history, sources, guarantees, versions));
}

function judge(
  history: readonly Operation[],
  sources: Sources,
  guarantees: readonly SessionGuarantee[],
  versions: 'unknown' | 'by the clock',
): VersionsKept | Broken {
  const keys = byKey(history);
  const graph = new VersionGraph(history.length + keys.size);
  for (const [number, places] of [...keys.values()].entries()) {
    const initial = history.length + number;
    knowVersions(graph, history, places, { initial, byClock: versions === 'by the clock' });
    for (const session of sessionsOf(history, places))
      for (const guarantee of guarantees) demand(graph, history, session, { sources, initial, ...FORMS[guarantee] });
  }
  const steps = graph.size;
  const solved = graph.solve();
  if ('breach' in solved) return { ...witness(history, sources, solved), steps };
  const seen = new Set(sources.values());
  const told = solved.filter((place) => seen.has(place) || (history[place]?.return ?? Infinity) < Infinity);
  const ordered = byKey(told.map((place) => history[place] as Operation));
  const order = new Map([...ordered].map(([key, places]) => [key, places.map((i) => told[i] as OperationIndex)]));
  return { verdict: 'yes', sources, versions: order, steps };
}

interface DemandOptions extends Form {
  readonly sources: Sources;
  /** The version before any write of the key. */
  readonly initial: number;
}

/** The demands of one guarantee on one client's operations of one key. */
function demand(
  graph: VersionGraph,
  history: readonly Operation[],
  session: readonly OperationIndex[],
  { sources, initial, earlier, later, breach }: DemandOptions,
): void {
  let chain: Link | null = null;
  for (const { place, edge } of callsAndAnswers(history, session)) {
    const operation = history[place] as Operation;
    const source = operation.kind === 'write' ? place : sources.get(place);
    if (source === undefined) continue;
    const version = source === 'initial' ? initial : source;
    if (edge === 'answer' && operation.kind === earlier) chain = graph.extend(chain, version, place);
    if (edge === 'call' && operation.kind === later && chain !== null)
      graph.demand({ chain, version, by: { operation: place, breach }, moment: momentOf(operation) });
  }
}

function witness(history: readonly Operation[], sources: Sources, contradiction: Contradiction): Omit<Broken, 'steps'> {
  const { breach, pair, proof, moment } = contradiction;
  const involved = [...pair, ...proof].flatMap((place) => [place, sources.get(place)]);
  const names = new Set(involved.filter((place) => typeof place === 'number'));
  return {
    verdict: 'no',
    because: breach,
    prefix: inOrderOfCall(history).filter((place) => history[place]!.call <= moment),
    culprit: pair[1],
    conflict: inOrderOfCall(history, names),
    pair,
  };
}

function sessionsOf(history: readonly Operation[], places: readonly OperationIndex[]): Iterable<OperationIndex[]> {
  return Map.groupBy(places, (place) => history[place]!.client).values();
}

/** When an operation starts to say something: a write that is never answered, when it is called. */
function momentOf({ call, return: answer }: Operation): number {
  return answer === Infinity ? call : answer;
}
