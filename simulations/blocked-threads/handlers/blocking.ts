/** The thread stays with its request until the answer is there. */
import type { Handler } from '../handler.ts';

export const blocking: Handler = function* (machine, request) {
  return yield* machine.thread(function* (thread) {
    yield* machine.compute(request.compute, thread);
    return yield* machine.ask(request.answerTakes);
  });
};
