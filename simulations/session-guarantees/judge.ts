/** Whether a session got what it should be able to count on, by the engine’s checker. */
import { checkSession } from '@under-load/engine';
import type { Operation, VersionsKept, Judgement } from '@under-load/engine';
import type { Session } from './session.ts';
import type { Store } from './store.ts';

/** The session’s two operations, then the writes that it may have read. Every version is a value of its own. */
export function operationsOf({ number, operations }: Session, store: Store): Operation[] {
  const own = operations.map((one): Operation => ({
    client: `session ${number}`,
    kind: one.kind,
    value: one.version,
    call: one.call,
    return: one.return,
    ...(one.kind === 'write' && { version: one.version }),
  }));
  const known = new Set(own.filter(({ kind }) => kind === 'write').map(({ value }) => value));
  const others: Operation[] = [];
  for (const { kind, value } of own) {
    const write = kind === 'read' ? store.writes.get(value) : undefined;
    if (!write || known.has(value)) continue;
    known.add(value);
    const { version, at } = write;
    others.push({ client: `writer of ${version}`, kind: 'write', value: version, version, call: at, return: at });
  }
  return [...own, ...others];
}

export function judge(session: Session, store: Store): Judgement<VersionsKept> {
  return checkSession(operationsOf(session, store), { guarantees: [session.pair.guarantee] });
}
