/** Which of its two states the system is in, long after the trouble; and how many attempts a call makes where attempts fail by themselves. */
import { exp, layeredRetryAttempts, predicted, silent, valueOf, type Prediction } from '@under-load/engine';
import { trip } from './clock.ts';
import { backoff } from './defences/backoff.ts';
import { attemptsInVain, patience, tips, wastesNothing } from './effective-load.ts';
import type { Values } from './parameters.ts';

const FLUID = 'Fluid with two states: Bronson and others, Metastable Failures in Distributed Systems, HotOS 2021';
const RARE = 1e-3;

export function theory(values: Values): Record<string, Prediction> {
  if (values.failure > 0) return failing(values);
  const { callRate, capacity } = values;
  if (callRate >= capacity) return nothing('More calls come than the server can answer, with or without retries.');
  const state = stateAfter(values);
  if (typeof state !== 'boolean') return nothing(state.silent);
  return state ? well(values) : down(values);
}

/** True: as before the trouble. False: nothing is answered any more. */
function stateAfter(values: Values): boolean | { readonly silent: string } {
  const { callRate, capacity, pause, burst, watched, deadlines } = values;
  if (burst > 0) return { silent: 'What a burst leaves behind depends on how its retries fall.' };
  if (lateInGoodTimes(values) > RARE)
    return {
      silent: 'So near to its capacity the server is late now and then by itself, and may tip without a trigger.',
    };
  if (pause === 0) return true;
  const inVain = attemptsInVain(values);
  if (inVain === null || wastesNothing(values)) return true;
  if (deadlines === 'past')
    return { silent: 'Whether what is left when it is taken up can still be answered in time hangs by a thread.' };
  const surplus = capacity - callRate * inVain;
  if (surplus < 0)
    return tips(values) ? false : { silent: 'The trouble may be too short to bring all attempts of a call under way.' };
  // What stood in line when the trouble ended must be gone before the judged minute begins.
  const line = callRate * inVain * (pause + values.timeout);
  return line / surplus < 0.7 * (watched - 60)
    ? true
    : { silent: 'The line that the trouble left may not be gone by the judged minute.' };
}

function well(values: Values): Record<string, Prediction> {
  const { callRate, capacity } = values;
  const each = 'every first attempt is answered in time';
  return {
    answered: predicted(1, each, FLUID),
    goodput: predicted(callRate, 'λ', FLUID),
    amplification: predicted(1, each, FLUID),
    attemptRate: predicted(callRate, 'λ', FLUID),
    inVain: predicted(0, each, FLUID),
    busy: predicted(callRate / capacity, 'λ / μ', 'Utilisation law'),
  };
}

function down(values: Values): Record<string, Prediction> {
  const attempts = attemptsInVain(values) as number;
  return {
    answered: predicted(0, 'λ · attempts > μ: the line grows, and every attempt waits longer than its timeout', FLUID),
    goodput: predicted(0, 'as above', FLUID),
    amplification: predicted(attempts, 'attempts a call may make, to the power of the layers that retry', FLUID),
    attemptRate: predicted(values.callRate * attempts, 'λ · attempts', FLUID),
    inVain: predicted(1, 'all of it', FLUID),
    busy: predicted(1, 'all the time', FLUID),
  };
}

/** Attempts fail by themselves, each alone, and the server has time enough for all. */
function failing(values: Values): Record<string, Prediction> {
  const { failure, attempts, layers, retrying, breaker, budget, callRate, capacity, pause, burst } = values;
  if (breaker || (budget !== 'none' && attempts > 1))
    return nothing('A breaker or a budget makes one attempt depend on others.');
  if (pause > 0 || burst > 0) return nothing('The trouble adds failures that come together.');
  const policy = { failure: failure / 100, retries: attempts - 1 };
  const chain = retrying === 'every' ? layers : 1;
  if (policy.failure < 1 && slowestAttempt(values, chain) >= values.timeout)
    return nothing('What lower layers try again may take longer than the layers above wait.');
  const amplification = layeredRetryAttempts(policy, chain);
  const attemptRate = callRate * valueOf(amplification);
  const load = (attemptRate * (1 - policy.failure)) / capacity;
  if (load >= 1 || exp(-(1 - load) * capacity * patience(values)) > RARE)
    return nothing('So many attempts come that some are late as well.');
  const failed = powered(policy.failure, attempts, chain);
  return {
    answered: predicted(1 - failed, '1 − p^(attempts), layer upon layer', 'Attempts that fail independently'),
    goodput: predicted(callRate * (1 - failed), 'λ (1 − p^attempts)', 'Attempts that fail independently'),
    amplification,
    attemptRate: predicted(attemptRate, 'λ · attempts for each call', 'Attempts that fail independently'),
  };
}

/** Seconds until the client hears of one attempt, where every layer below tries as often as it may and each failure is told at once. */
function slowestAttempt(values: Values, retryingLayers: number): number {
  let seconds = 2 * trip(values) * (values.layers - retryingLayers + 1);
  for (let layer = 1; layer < retryingLayers; layer++) {
    seconds *= values.attempts;
    for (let retry = 1; retry < values.attempts; retry++) seconds += backoff(retry, () => 1, values);
    seconds += 2 * trip(values);
  }
  return seconds;
}

function powered(p: number, attempts: number, layers: number): number {
  let failed = p;
  for (let layer = 0; layer < layers; layer++) {
    const each = failed;
    for (let retry = 1; retry < attempts; retry++) failed *= each;
  }
  return failed;
}

/** An M/M/1 server takes longer than the timeout with this chance. */
function lateInGoodTimes(values: Values): number {
  return exp(-(values.capacity - values.callRate) * patience(values));
}

function nothing(why: string): Record<string, Prediction> {
  const measures = ['answered', 'goodput', 'amplification', 'attemptRate'];
  return Object.fromEntries(measures.map((measure) => [measure, silent(why)]));
}
