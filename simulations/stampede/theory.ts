/**
 * Reads of the hot key come as a Poisson process of rate λ, and computing an entry takes Δ, the same for all.
 *
 * Unprotected: whoever comes within Δ of the first miss misses too, 1 + λΔ on average.
 *
 * XFetch: at s seconds before the end a read computes with probability e^(−s/(βΔ)), so computations start at the rate
 * λ e^(−s/(βΔ)), which up to s adds up to h(s) = λβΔ e^(−s/(βΔ)). The first comes when h reaches E, an exponential of mean 1.
 * Until it is done, Δ later, h grows by E (e^(1/β) − 1), and that many more join on average: e^(1/β) in all, whatever λ
 * is. That holds as long as the end of the entry does not come between; the integral here takes the end into account.
 */
import { exp, ln, predicted, silent, type Prediction } from '@under-load/engine';
import type { Values } from './parameters.ts';

const VATTANI = 'A. Vattani, F. Chierichetti, K. Lowenstein, VLDB 2015 (XFetch); derived here for Poisson reads';
const POISSON = 'Poisson reads, computations of one length';
const EULER = 0.5772156649015329;

export function theory(values: Values): Record<string, Prediction> {
  const { cores, protection } = values;
  if (cores < Infinity)
    return silences('The more queries are under way, the longer each takes: no closed form is given.');
  const aside = {
    queryTime: predicted(values.computeTime, 'Δ', POISSON),
    queryRate: silent('Only the hot key is predicted.'),
  };
  switch (protection) {
    case 'none':
      return { ...aside, ...unprotected(values) };
    case 'lock':
      return { ...aside, ...locked(values) };
    case 'early':
      return { ...aside, ...(values.ends === 'write' ? unprotected(values) : chancy(values)) };
    case 'stale':
      return { ...aside, ...(values.ends === 'write' ? locked({ ...values, processes: 1 }) : revalidated(values)) };
  }
}

const NAMES = ['queries', 'waits', 'oldAnswers', 'lead', 'missing', 'waitTime', 'queryTime', 'queryRate'] as const;

function silences(why: string): Record<string, Prediction> {
  return Object.fromEntries(NAMES.map((name) => [name, silent(why)]));
}

function unprotected({ readRate, computeTime }: Values): Record<string, Prediction> {
  const all = predicted(1 + readRate * computeTime, '1 + λΔ', POISSON);
  return {
    queries: all,
    waits: all,
    oldAnswers: predicted(0, '0', POISSON),
    lead: predicted(0, '0', POISSON),
    missing: predicted(computeTime, 'Δ', POISSON),
    waitTime: predicted(computeTime, 'Δ: each for its own query', POISSON),
  };
}

function locked({ readRate, computeTime, processes }: Values): Record<string, Prediction> {
  const reads = readRate * computeTime;
  const joins = 1 - exp(-reads / processes);
  return {
    ...unprotected({ readRate, computeTime } as Values),
    queries:
      processes === 1
        ? predicted(1, '1', POISSON)
        : predicted(1 + (processes - 1) * joins, '1 + (n − 1)(1 − e^(−λΔ/n))', POISSON),
    waits:
      processes === 1
        ? predicted(1 + reads, '1 + λΔ', POISSON)
        : silent('With several locks, some wait on after the entry is there.'),
    waitTime:
      processes === 1
        ? predicted((computeTime * (1 + reads / 2)) / (1 + reads), 'Δ (1 + λΔ/2) / (1 + λΔ)', POISSON)
        : silent('Predicted for one lock only.'),
  };
}

function revalidated({ readRate, computeTime, grace }: Values): Record<string, Prediction> {
  const late = computeTime - grace;
  const waits = late <= 0 ? exp(readRate * late) : 1 + readRate * late;
  return {
    queries: predicted(1, '1', POISSON),
    waits: predicted(waits, late <= 0 ? 'e^(−λ(grace − Δ))' : '1 + λ(Δ − grace)', POISSON),
    oldAnswers: predicted(1 + readRate * computeTime - waits, '1 + λΔ, less those that wait', POISSON),
    lead: predicted(0, '0', POISSON),
    missing: silent('Only how many wait is predicted.'),
    waitTime: silent('Only how many wait is predicted.'),
  };
}

function chancy({ readRate, computeTime, beta, timeToLive }: Values): Record<string, Prediction> {
  const reads = readRate * computeTime;
  const total = beta * reads;
  if (timeToLive < beta * computeTime * (ln(Math.max(1, total)) + 5))
    return silences('The time to live is so short that entries are computed anew which have only just come.');
  const queries = predicted(queriesEarly(reads, beta), 'e^(1/β), as long as λβΔ is large', VATTANI);
  return {
    queries,
    waits: queries,
    oldAnswers: predicted(0, '0', POISSON),
    lead: predicted(beta * computeTime * ein(total), 'βΔ (ln(λβΔ) + 0.577…), as long as λβΔ is large', VATTANI),
    missing: silent('Only how many queries there are is predicted.'),
    waitTime: predicted(computeTime, 'Δ: each for its own query', POISSON),
  };
}

/** 1 and those who join: E (e^(1/β) − 1) where the first query is done before the end; where it is not, all read after it. */
function queriesEarly(reads: number, beta: number): number {
  const total = beta * reads;
  const inTime = total * exp(-1 / beta);
  const early = (exp(1 / beta) - 1) * (1 - exp(-inTime) * (1 + inTime));
  const across = integral(inTime, Math.min(total, inTime + 50), (e) =>
    e > 0 ? exp(-e) * (total - e + reads - total * ln(total / e)) : 0,
  );
  return 1 + early + across + exp(-total) * reads;
}

/** ∫₀ˣ (1 − e^(−t)) / t dt, which for large x is ln x + Euler’s constant. */
function ein(x: number): number {
  return x > 40 ? ln(x) + EULER : integral(0, x, (t) => (t < 1e-9 ? 1 : (1 - exp(-t)) / t));
}

/** By Simpson’s rule. */
function integral(from: number, to: number, f: (x: number) => number): number {
  const steps = 400;
  const width = (to - from) / steps;
  let sum = f(from) + f(to);
  for (let i = 1; i < steps; i++) sum += (i % 2 === 1 ? 4 : 2) * f(from + i * width);
  return (sum * width) / 3;
}
