/**
 * What a message meets between two nodes: how long it takes, whether it is lost, whether it comes twice, whether a later one
 * may overtake it.
 *
 * Left out: bandwidth. Messages do not queue behind each other; on an ordered link they wait for those before them.
 */
import type { Stream } from './stream.ts';

/** Anything that draws numbers: the latency of one message, in seconds. */
export interface Drawn {
  draw(stream: Stream): number;
}

/** What messages meet between two nodes. */
export interface Link {
  /** One way, in seconds: always the same, or drawn anew for each message. */
  readonly latency: number | Drawn;
  /** Probability that a message is lost on the way. */
  readonly loss?: number;
  /** Probability that a message arrives a second time, each copy with a latency of its own. */
  readonly duplication?: number;
  /**
   * True: a message arrives no earlier than those sent before it on this link in this direction, as over one connection, where
   * one that is late holds up all behind it. Otherwise a later one overtakes it wherever the latency is random.
   */
  readonly ordered?: boolean;
}

/** What the link does with one message: a latency for each copy, and whether that copy gets lost. */
export interface Passage {
  readonly latency: number;
  readonly lost: boolean;
}

/**
 * Draws the passages of one message, one for each copy. The stream is asked for only if something is left to chance. Two
 * numbers are drawn for a message whatever comes of it, and one for each random latency.
 */
export function passages(link: Link, stream: () => Stream): Passage[] {
  const { loss = 0, duplication = 0 } = link;
  const chance = loss > 0 || duplication > 0;
  const lost = chance && stream().chance(loss);
  const twice = chance && stream().chance(duplication);
  const first = { latency: latencyOf(link, stream), lost };
  return twice ? [first, { latency: latencyOf(link, stream), lost: false }] : [first];
}

function latencyOf({ latency }: Link, stream: () => Stream): number {
  return typeof latency === 'number' ? latency : latency.draw(stream());
}
