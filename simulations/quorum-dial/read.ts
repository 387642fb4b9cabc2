/**
 * A read asks R replicas and tells the newest version among their answers. Where reads write back, it first makes sure
 * that W replicas have that version, so that no later read can find less. (H. Attiya, A. Bar-Noy and D. Dolev, Sharing
 * memory robustly in message-passing systems, J. ACM 42, 1995.)
 */
import type { Store } from './store.ts';
import { nthSmallest } from './write.ts';

export interface Answer {
  readonly version: number;
  /** When the reader knows it. */
  readonly at: number;
}

export function read(store: Store, number: number, asked: readonly number[], now: number): Answer {
  const versions = asked.map((replica) => store.replicas[replica]!.at(now));
  const version = versions.reduce((a, b) => Math.max(a, b));
  const heard = now + asked.map((replica) => store.luck.answer(number, replica)).reduce((a, b) => Math.max(a, b));

  const holders = asked.filter((_, i) => versions[i] === version);
  const missing = store.values.write - holders.length;
  if (!store.values.writeBack || version === 0 || missing <= 0) return { version, at: heard };
  const others = [...store.replicas.keys()].filter((replica) => !holders.includes(replica));
  const arrivals = others.map((replica) => store.send({ kind: 'repair', number, version, replica, now: heard }));
  return { version, at: nthSmallest(arrivals, missing) };
}
