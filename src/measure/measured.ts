/**
 * `<Measured run="lb-arena/two-rules" lane="b" measure="p99Latency" />`: a figure in a sentence.
 *
 *     run      simulation/preset?values
 *     lane     a, b, c or d: the lane of a preset that shows several
 *     measure  a name of the simulation's measures
 *     minus    another run (in full, by its values, or by its lane): the difference, seed by seed
 *     over     another run: the ratio, seed by seed
 *     as       ms, s, share, percent, times, number, words; by default what suits the unit
 *     digits   how many digits to sample for, 1 to 4; 2 unless said. Fewer are written where the interval allows no more
 *     interval writes 82 ± 2 ms
 */
import type { Measure, Scenario } from '@under-load/engine';
import { studentInterval } from '@under-load/engine';
import { flag, numberWithin, oneOf, readAttributes, required, text } from './attributes.ts';
import type { Given } from './attributes.ts';
import { AuthorError } from './author-error.ts';
import { measureNamed, readOther, readRun, scenarioOf } from './named-run.ts';
import type { NamedRun } from './named-run.ts';
import { scaleOf, WAYS, writeInterval, writeQuantity, writeWords } from './quantity.ts';
import type { Unit, Way } from './quantity.ts';
import { FIRST_SEEDS, paired, refuseNothing } from './question.ts';
import type { Question } from './question.ts';
import type { Simulations } from './simulations.ts';

export const measuredAttributes = {
  run: required(text),
  lane: oneOf('a', 'b', 'c', 'd'),
  measure: required(text),
  minus: text,
  over: text,
  as: oneOf(...WAYS),
  digits: numberWithin(1, 4),
  interval: flag,
} as const;

/** A measured quantity: one run's measure, or two runs' difference or ratio. */
export interface Quantity {
  readonly run: NamedRun;
  readonly scenario: Scenario;
  readonly other: { readonly run: NamedRun; readonly scenario: Scenario; readonly by: 'minus' | 'over' } | null;
  readonly name: string;
  readonly measure: Measure;
  readonly unit: Unit;
}

export interface MeasuredAnswer {
  readonly text: string;
  /** `82.2 ± 1.4 ms`. */
  readonly exactly: string;
  readonly seeds: number;
  readonly deterministic: boolean;
  readonly quantity: Quantity;
}

interface QuantityAttributes {
  readonly run: string;
  readonly lane: string | undefined;
  readonly measure: string;
  readonly minus: string | undefined;
  readonly over: string | undefined;
}

export async function readQuantity(
  simulations: Simulations,
  { run: reference, lane, measure: name, minus, over }: QuantityAttributes,
): Promise<Quantity> {
  if (minus !== undefined && over !== undefined)
    throw new AuthorError('minus and over exclude each other; keep one', 'over');
  const run = await readRun(simulations, 'run', reference, lane);
  const measure = measureNamed(run, name);
  const scenario = scenarioOf(run, 'run');
  const by = minus === undefined ? 'over' : 'minus';
  const written = minus ?? over;
  if (written === undefined) return { run, scenario, other: null, name, measure, unit: measure.unit };
  const other = await readOther(simulations, by, written, run);
  if (measureNamed(other, name, by).unit !== measure.unit)
    throw new AuthorError(`${name} has another unit in ${other.words}; compare runs of one simulation`, by);
  return {
    run,
    scenario,
    other: { run: other, scenario: scenarioOf(other, by), by },
    name,
    measure,
    unit: by === 'over' ? 'ratio' : measure.unit,
  };
}

export const needsOf = ({ run, scenario, other }: Quantity): Question<never>['needs'] => [
  { simulation: run.simulation, scenario },
  ...(other ? [{ simulation: other.run.simulation, scenario: other.scenario }] : []),
];

/** The quantity's value, seed by seed. */
export function valuesOf({ other, name }: Quantity, measured: Parameters<Question<never>['answer']>[0]): number[] {
  const [first = [], second = []] = paired(measured, [name, name]);
  refuseNothing(first, name);
  if (!other) return first;
  return first.map((value, seed) =>
    other.by === 'minus' ? value - (second[seed] as number) : value / (second[seed] as number),
  );
}

export async function measuredQuestion(simulations: Simulations, given: Given): Promise<Question<MeasuredAnswer>> {
  const { as: way, digits = 2, interval = false, ...rest } = readAttributes(measuredAttributes, given);
  const quantity = await readQuantity(simulations, rest);
  if (!scaleOf(way, quantity.unit, 1))
    throw new AuthorError(
      `as="${way}" does not fit ${quantity.name}, whose unit here is ${quantity.unit}; ${waysFor(quantity.unit)}`,
      'as',
    );
  return {
    needs: needsOf(quantity),
    leastSeeds: FIRST_SEEDS,
    answer(measured) {
      const values = valuesOf(quantity, measured);
      const deterministic = measured.every((each) => each.deterministic);
      const { value, halfWidth } = deterministic
        ? { value: values[0] as number, halfWidth: null }
        : studentInterval(values);
      const scale = scaleOf(way, quantity.unit, value) as NonNullable<ReturnType<typeof scaleOf>>;
      const exactly = writeInterval(value, halfWidth, scale);
      const written = writeQuantity(value, halfWidth, scale, deterministic ? Math.max(digits, 3) : Math.max(digits, 2));
      const words = way === 'words' ? writeWords(value, halfWidth, quantity.unit) : null;
      const answer = {
        text: interval ? exactly : (words ?? written.text),
        exactly,
        seeds: values.length,
        deterministic,
        quantity,
      };
      if (way === 'words')
        return {
          answer,
          settled: words !== null,
          fault:
            words === null
              ? `no word is near enough to ${exactly}; write as="number", or what suits its unit`
              : undefined,
        };
      const precise = written.digits.significant >= digits || (halfWidth ?? 0) <= 0.02 * Math.abs(value);
      return {
        answer,
        settled: precise,
        fault:
          written.digits.significant === 0
            ? `${exactly} cannot be told from 0; say that it makes no clear difference, or measure something else`
            : undefined,
      };
    },
  };
}

function waysFor(unit: Unit): string {
  const fitting = WAYS.filter((way: Way) => scaleOf(way, unit, 1) !== null);
  return `write one of ${fitting.join(', ')}`;
}
