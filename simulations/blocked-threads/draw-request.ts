/**
 * How long a request computes and how long its answer takes: independent of each other, each with the mean it should have,
 * and such that both together are exponential, for which the line before a pool of threads has a formula. That takes a few
 * answers that are there at once, as from a cache: a share of them equal to the share of computing in the whole.
 */
import type { Stream } from '@under-load/engine';
import type { Request } from './handler.ts';
import { aloneSeconds, type Values } from './parameters.ts';

export function drawRequest(work: Stream, values: Values): Request {
  const compute = values.computeTime / 1000;
  const alone = aloneSeconds(values);
  const atOnce = work.uniform() < compute / alone;
  const answer = work.exponential(alone);
  return { compute: work.exponential(compute), answerTakes: atOnce ? 0 : answer };
}
