/** Counting rows, where nobody waits for a core; Little’s law for the memory, where the process lives. */
import { mmcWaitProbability, predicted, silent, valueOf, type Prediction } from '@under-load/engine';
import { bytesOf, firstAnswer, fullRead, secondsOf, workOf } from './cost.ts';
import type { Values } from './parameters.ts';

const COUNTED = 'Counting rows and bytes';
const LITTLE = 'Little, A proof for the queuing formula L = λW, Operations Research 9 (1961)';
/** A share of waits that moves no mean by as much as a hundredth. */
const HARDLY = 0.01;

export function theory(values: Values): Readonly<Record<string, Prediction>> {
  const { arrivalRate, crawlers, memory } = values;
  const answer = firstAnswer(values);
  const seconds = secondsOf(answer, values);
  const bytes = bytesOf(answer, values);
  const work = workOf(answer, values);
  const cores = values.cores - crawlers;
  const nobodyWaits =
    cores > 0 && valueOf(mmcWaitProbability({ arrivalRate, servers: cores, serviceRate: 1 / work })) <= HARDLY;
  // With arrivals at random and nobody waiting, the number inside is Poisson: it stays below its mean and six deviations.
  const inside = arrivalRate * seconds;
  const lives = memory * 1e6 >= bytes * (inside + 6 * Math.sqrt(inside) + 6 + crawlers);
  const alone = nobodyWaits && lives;
  const why = !lives
    ? 'Memory may run out; for a process that is killed and started again there is no formula here.'
    : 'Requests wait for cores; for work of fixed length there is no formula here.';
  const known = (value: number, formula: string, source: string) =>
    alone ? predicted(value, formula, source) : silent(why);
  const shared = (value: number, formula: string, source: string) =>
    crawlers === 0 ? known(value, formula, source) : silent('Crawlers share what is measured here.');
  const whole = fullRead(values);
  const nobody = silent('No crawler reads the list.');
  return {
    meanLatency: known(seconds, 'work of a core + bytes ÷ bandwidth', COUNTED),
    throughput: known(arrivalRate, 'λ', COUNTED),
    cpu: shared((arrivalRate * work) / values.cores, 'λ × work ÷ cores', COUNTED),
    callsPerRequest: known(1, '1', COUNTED),
    memory: shared(inside * bytes, 'λ × latency × bytes of an answer', LITTLE),
    answerSize: predicted(bytes, 'rows sent × bytes of a row', COUNTED),
    lost: lives ? predicted(0, '0', 'Memory for more than ever are inside') : silent(why),
    fullReadTime: crawlers === 0 ? nobody : known(whole.seconds, 'the sum over its requests', COUNTED),
    fullReadRows:
      crawlers === 0
        ? nobody
        : lives
          ? predicted(whole.rowsRead, 'the sum of rows over its requests', COUNTED)
          : silent(why),
  };
}
