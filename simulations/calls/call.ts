/**
 * A call from one thing to another: the question travels, the other side does its work, the answer travels back, and
 * whoever called waits for it. Its cost is the way there and back, whatever the work is.
 *
 * Left out: bandwidth (say how long a long message takes as part of the way), loss, and setting up a connection.
 */
import type { Script, World } from '@under-load/engine';

export interface Way {
  /** The things at its ends, by number. A call from a thing below 0 is made, but not drawn. */
  readonly from: number;
  readonly to: number;
  readonly item: number;
  /** Seconds that the question and the answer travel. */
  readonly there: number;
  readonly back: number;
}

/** Makes the call and gives what the other side answered. It is counted as `calls`. */
export function* call<T>(world: World, { from, to, item, there, back }: Way, serve: () => Script<T>): Script<T> {
  const drawn = world.recording && from >= 0;
  world.count('calls');
  if (drawn) world.travel('question', from, to, item, world.now, world.now + there);
  yield there;
  const answer = yield* serve();
  if (drawn) world.travel('answer', to, from, item, world.now, world.now + back);
  yield back;
  return answer;
}
