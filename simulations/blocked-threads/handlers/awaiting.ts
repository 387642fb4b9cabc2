/** The thread computes, lets go, and takes another request. Nobody but the request waits for the answer. */
import type { Handler } from '../handler.ts';

export const awaiting: Handler = function* (machine, request) {
  yield* machine.thread(function* (thread) {
    yield* machine.compute(request.compute, thread);
  });
  return yield* machine.ask(request.answerTakes);
};
