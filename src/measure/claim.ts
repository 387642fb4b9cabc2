/**
 * `<Claim run="lb-arena/ranking" measure="meanLatency" left="policy=power-of-choices" is="below"
 *   right="policy=round-robin" times="0.6">Two looks beat taking turns by far.</Claim>`: a sentence that runs must bear out.
 *
 *     run        simulation/preset?values, from which left and right are told
 *     measure    a name of the simulation's measures
 *     left       a run (in full, by its values, or by its lane); the run itself unless said
 *     is         below, above or within
 *     right      a run as above, an amount with its unit (45ms, 30%), or `theory`: the closed form for the left run
 *     times      what the right side is multiplied by
 *     tolerance  for within: 5% of the right side, or an amount
 *
 * The sides are compared seed by seed, on the same demand. A claim is decided where the 99 % interval lies wholly on one
 * side; it is looked at after 8, 16, 32 and 64 seeds, so that luck decides at most one in 25 of the claims whose
 * sides are equal, and hardly ever one whose sides are not.
 */
import { studentInterval } from '@under-load/engine';
import type { Measure } from '@under-load/engine';
import { readAmount } from '../../components/lesson/goal/amount-text.ts';
import { amount, amountWithin } from '../../components/simulation/amount.ts';
import { numberWithin, oneOf, readAttributes, required, text } from './attributes.ts';
import type { Given } from './attributes.ts';
import { AuthorError } from './author-error.ts';
import { measureNamed, readOther, readRun, scenarioOf } from './named-run.ts';
import type { NamedRun } from './named-run.ts';
import { FIRST_SEEDS, paired, refuseNothing } from './question.ts';
import type { Question } from './question.ts';
import type { Simulations } from './simulations.ts';

export const claimAttributes = {
  run: required(text),
  measure: required(text),
  left: text,
  is: required(oneOf('below', 'above', 'within')),
  right: required(text),
  times: numberWithin(0, 1e6),
  tolerance: text,
} as const;

export interface ClaimAnswer {
  readonly verdict: 'true' | 'false' | 'undecided';
  /** `mean latency of … is below 0.6 × that of …`. */
  readonly claimed: string;
  /** `41.4 ± 0.4 ms against 35.0 ± 0.5 ms over 16 seeds`. */
  readonly found: string;
  readonly seeds: number;
  readonly runs: readonly NamedRun[];
}

export const CONFIDENCE = 0.99;

type Right = { readonly run: NamedRun } | { readonly value: number; readonly words: string };

export async function claimQuestion(simulations: Simulations, given: Given): Promise<Question<ClaimAnswer>> {
  const {
    run,
    measure: name,
    left: leftText,
    is,
    right: rightText,
    times = 1,
    tolerance: toleranceText,
  } = readAttributes(claimAttributes, given);
  const base = await readRun(simulations, 'run', run);
  const measure = measureNamed(base, name);
  const left = leftText === undefined ? base : await readOther(simulations, 'left', leftText, base);
  measureNamed(left, name, 'left');
  const leftScenario = scenarioOf(left, leftText === undefined ? 'run' : 'left');
  const right = await readRight(simulations, rightText, { base, left, name, measure });
  const tolerance = readTolerance(is, toleranceText, measure);
  const needs = [{ simulation: left.simulation, scenario: leftScenario }];
  if ('run' in right) needs.push({ simulation: right.run.simulation, scenario: scenarioOf(right.run, 'right') });
  const claimed = `${measure.label} of ${left.words} is ${is} ${times === 1 ? '' : `${times} × `}${'run' in right ? (times === 1 ? right.run.words : `that of ${right.run.words}`) : right.words}${toleranceText === undefined ? '' : ` give or take ${toleranceText}`}`;

  return {
    needs,
    leastSeeds: FIRST_SEEDS,
    answer(measured) {
      const [l = [], r] = paired(measured, [name, name]);
      refuseNothing(l, name);
      if (r) refuseNothing(r, name);
      const rightOf = (seed: number) => times * ('run' in right ? ((r as number[])[seed] as number) : right.value);
      const margins: number[][] =
        is === 'below'
          ? [l.map((value, seed) => rightOf(seed) - value)]
          : is === 'above'
            ? [l.map((value, seed) => value - rightOf(seed))]
            : [
                l.map((value, seed) => value - lower(rightOf(seed), tolerance)),
                l.map((value, seed) => upper(rightOf(seed), tolerance) - value),
              ];
      const verdict = verdictOf(
        margins.map((values) =>
          decided(
            values,
            measured.every((each) => each.deterministic),
            is === 'within',
          ),
        ),
      );
      const leftInterval = studentInterval(l);
      const rightInterval =
        'run' in right
          ? studentInterval(l.map((_, seed) => rightOf(seed)))
          : { value: times * right.value, halfWidth: null };
      const difference = studentInterval(
        l.map((value, seed) => value - rightOf(seed)),
        CONFIDENCE,
      );
      const found = `${amountWithin(leftInterval.value, leftInterval.halfWidth, measure.unit)} against ${'run' in right ? amountWithin(rightInterval.value, rightInterval.halfWidth, measure.unit) : amount(rightInterval.value, measure.unit)}, a difference of ${amountWithin(difference.value, difference.halfWidth, measure.unit)} (99 % interval), over ${l.length === 1 ? '1 seed' : `${l.length} seeds`}`;
      return {
        answer: { verdict, claimed, found, seeds: l.length, runs: 'run' in right ? [left, right.run] : [left] },
        settled: verdict !== 'undecided',
        fault: verdict === 'true' ? undefined : verdict,
      };
    },
  };
}

interface Sides {
  readonly base: NamedRun;
  readonly left: NamedRun;
  readonly name: string;
  readonly measure: Measure;
}

async function readRight(
  simulations: Simulations,
  written: string,
  { base, left, name, measure }: Sides,
): Promise<Right> {
  if (written === 'theory') {
    const prediction = left.simulation.theory?.(left.scenario.parameters as never)[name];
    if (!prediction)
      throw new AuthorError(`${left.simulation.id} has no theory of ${name}; compare with an amount or a run`, 'right');
    if ('silent' in prediction)
      throw new AuthorError(`theory is silent about ${name} of ${left.words}: ${prediction.silent}`, 'right');
    return {
      value: prediction.value,
      words: `theory (${prediction.formula}: ${amount(prediction.value, measure.unit)})`,
    };
  }
  if (/^[+-]?[\d.]/.test(written)) {
    const read = readAmount(written, measure.unit);
    if ('fault' in read) throw new AuthorError(read.fault, 'right');
    return { value: read.value, words: written };
  }
  const run = await readOther(simulations, 'right', written, base);
  measureNamed(run, name, 'right');
  return { run };
}

type Tolerance = { readonly share: number } | { readonly amount: number };

function readTolerance(is: string, written: string | undefined, { unit }: Measure): Tolerance {
  if (is !== 'within') {
    if (written !== undefined)
      throw new AuthorError(`tolerance only goes with is="within"; drop it, or write times to leave room`, 'tolerance');
    return { share: 0 };
  }
  if (written === undefined) throw new AuthorError('is="within" needs a tolerance, such as tolerance="5%"');
  const share = /^([\d.]+)\s*%$/.exec(written)?.[1];
  if (share !== undefined && Number(share) >= 0) return { share: Number(share) / 100 };
  const read = readAmount(written, unit);
  if ('fault' in read) throw new AuthorError(`${read.fault}, or a share of the right side, such as 5%`, 'tolerance');
  return { amount: read.value };
}

const lower = (right: number, tolerance: Tolerance): number =>
  'share' in tolerance ? right - Math.abs(right) * tolerance.share : right - tolerance.amount;
const upper = (right: number, tolerance: Tolerance): number =>
  'share' in tolerance ? right + Math.abs(right) * tolerance.share : right + tolerance.amount;

/** Whether the margin is positive, or at least not negative. */
function decided(margins: readonly number[], deterministic: boolean, orZero: boolean): ClaimAnswer['verdict'] {
  const { value, halfWidth } = studentInterval(margins, CONFIDENCE);
  if (deterministic || halfWidth === 0) return value > 0 || (orZero && value === 0) ? 'true' : 'false';
  if (halfWidth === null || !(Math.abs(value) > halfWidth)) return 'undecided';
  return value > 0 ? 'true' : 'false';
}

function verdictOf(parts: readonly ClaimAnswer['verdict'][]): ClaimAnswer['verdict'] {
  return parts.includes('false') ? 'false' : parts.includes('undecided') ? 'undecided' : 'true';
}
