/**
 * `<Predict id="bet" figure="two-rules" question="…" options={…} …>`: a bet before a run. The text inside reconciles.
 *
 *     options={{ 'Half the time': 0.5, 'A tenth': 0.1 }}   labels and what each says of the measured quantity, which run,
 *                                                          lane, measure, minus, over and as name like in <Measured>
 *     options={{ 'Round robin': 'a', 'Two choices': 'b' }} labels and runs; best="lowest" or "highest" of the measure wins
 *     options={['a', 'b', 'c']} answer="a"                 no run: the answer is stated
 *     no options                                           the reader writes a number, in the unit of `as`
 *
 * The answer is what the runs say; where none of the options is near it, or two are equally near, the build fails.
 */
import { studentInterval } from '@under-load/engine';
import { anything, oneOf, readAttributes, required, text } from './attributes.ts';
import type { Given } from './attributes.ts';
import { AuthorError } from './author-error.ts';
import { needsOf, readQuantity, valuesOf } from './measured.ts';
import { measureNamed, readOther, readRun, scenarioOf } from './named-run.ts';
import { scaleOf, WAYS, writeInterval, writeQuantity } from './quantity.ts';
import { FIRST_SEEDS, paired } from './question.ts';
import type { Question } from './question.ts';
import type { Simulations } from './simulations.ts';

export const predictAttributes = {
  id: required(text),
  figure: text,
  question: required(text),
  options: anything,
  answer: text,
  best: oneOf('lowest', 'highest'),
  run: text,
  lane: oneOf('a', 'b', 'c', 'd'),
  measure: text,
  minus: text,
  over: text,
  as: oneOf(...WAYS),
} as const;

export interface PredictAnswer {
  readonly options: readonly PredictOption[];
  /** The label of the option that is right; null where the reader writes a number. */
  readonly right: string | null;
  /** What was measured, in the unit of the options; null where the options are not numbers. */
  readonly measured: {
    readonly value: number;
    readonly halfWidth: number;
    readonly text: string;
    readonly behind: string;
  } | null;
}
export interface PredictOption {
  readonly label: string;
  readonly value: number | null;
}

type Read = ReturnType<typeof readAttributes<typeof predictAttributes>>;

/** Options farther than this from what was measured answer another question. */
const FAR = 1.4;

export async function predictQuestion(simulations: Simulations, given: Given): Promise<Question<PredictAnswer>> {
  const read = readAttributes(predictAttributes, given);
  if (Array.isArray(read.options)) return stated(read, read.options);
  if (read.options !== undefined && (typeof read.options !== 'object' || read.options === null))
    throw new AuthorError('options takes a list of labels, or labels with their values', 'options');
  if (read.answer !== undefined)
    throw new AuthorError('answer goes with a list of labels; with values or runs the answer is measured', 'answer');
  if (read.run === undefined || read.measure === undefined)
    throw new AuthorError('it needs run and measure, so that the answer is measured, or a list of options with answer');
  const entries = Object.entries((read.options ?? {}) as Readonly<Record<string, unknown>>);
  if (read.options !== undefined && entries.length < 2)
    throw new AuthorError('a bet needs two options or more', 'options');
  if (entries.length > 0 && entries.every(([, value]) => typeof value === 'string'))
    return contest(simulations, read, entries as [string, string][]);
  for (const [label, value] of entries)
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw new AuthorError(
        `option “${label}” takes a number, or all options take runs; found ${JSON.stringify(value)}`,
        'options',
      );
  return numeric(simulations, read, entries as [string, number][]);
}

function stated({ answer }: Read, options: readonly unknown[]): Question<PredictAnswer> {
  const labels = options.filter((label): label is string => typeof label === 'string' && label !== '');
  if (labels.length < 2 || labels.length < options.length)
    throw new AuthorError('options takes two labels or more', 'options');
  if (answer === undefined || !labels.includes(answer))
    throw new AuthorError(
      `answer must be one of the options: ${labels.join(', ')}`,
      answer === undefined ? undefined : 'answer',
    );
  const settled = {
    answer: { options: labels.map((label) => ({ label, value: null })), right: answer, measured: null },
    settled: true,
  };
  return { needs: [], leastSeeds: 0, answer: () => settled };
}

/** Which of several runs has the lowest or highest value. */
async function contest(
  simulations: Simulations,
  { run, measure: name, best }: Read,
  entries: readonly [string, string][],
): Promise<Question<PredictAnswer>> {
  if (best === undefined) throw new AuthorError('options that name runs need best="lowest" or best="highest"');
  const base = await readRun(simulations, 'run', run as string);
  const { label: measured } = measureNamed(base, name as string);
  const runs = await Promise.all(entries.map(([, written]) => readOther(simulations, 'options', written, base)));
  const needs = runs.map((each) => ({ simulation: each.simulation, scenario: scenarioOf(each, 'options') }));
  return {
    needs,
    leastSeeds: FIRST_SEEDS,
    answer(got) {
      const values = paired(
        got,
        runs.map(() => name as string),
      );
      const sign = best === 'lowest' ? 1 : -1;
      const order = values
        .map((each, index) => ({ index, mean: sign * studentInterval(each).value }))
        .sort((a, b) => a.mean - b.mean);
      const [first, second] = order as unknown as readonly [{ index: number }, { index: number }];
      const lead = studentInterval(
        (values[first.index] as number[]).map(
          (value, seed) => sign * ((values[second.index]?.[seed] as number) - value),
        ),
        0.99,
      );
      const clear = lead.value > (lead.halfWidth ?? 0);
      const label = entries[first.index]?.[0] as string;
      return {
        answer: { options: entries.map(([each]) => ({ label: each, value: null })), right: label, measured: null },
        settled: clear,
        fault: clear
          ? undefined
          : `“${label}” and “${entries[second.index]?.[0]}” are too close in ${measured.toLowerCase()} to say which is ${best}`,
      };
    },
  };
}

async function numeric(
  simulations: Simulations,
  read: Read,
  entries: readonly [string, number][],
): Promise<Question<PredictAnswer>> {
  const { as: way } = read;
  const quantity = await readQuantity(simulations, {
    ...read,
    run: read.run as string,
    measure: read.measure as string,
  });
  const scale = scaleOf(
    way ?? (quantity.unit === 's' ? 'ms' : quantity.unit === 'share' ? 'percent' : 'number'),
    quantity.unit,
    1,
  );
  if (!scale || way === 'words')
    throw new AuthorError(`as="${way}" does not fit ${quantity.name}, whose unit here is ${quantity.unit}`, 'as');
  return {
    needs: needsOf(quantity),
    leastSeeds: FIRST_SEEDS,
    answer(got) {
      const values = valuesOf(quantity, got).map((value) => value * scale.factor);
      const interval = studentInterval(values);
      const halfWidth = interval.halfWidth ?? 0;
      const { value } = interval;
      const options = entries.map(([label, each]) => ({ label, value: each }));
      const measured = {
        value,
        halfWidth,
        text: writeQuantity(value / scale.factor, halfWidth / scale.factor, scale, 3).text,
        behind: scale.behind,
      };
      if (options.length === 0)
        return { answer: { options, right: null, measured }, settled: halfWidth <= 0.05 * Math.abs(value) };
      const right = nearestOption(options, value);
      const close =
        nearestOption(options, value - halfWidth) !== right || nearestOption(options, value + halfWidth) !== right;
      const far = distance(options, right.value, value) > Math.log(FAR);
      const exactly = writeInterval(value / scale.factor, halfWidth / scale.factor, scale);
      return {
        answer: { options, right: right.label, measured },
        settled: !close,
        fault: close
          ? `the runs say ${exactly}, which lies between two options; move them apart`
          : far
            ? `the runs say ${exactly}; the nearest option, “${right.label}”, is not near it`
            : undefined,
      };
    },
  };
}

type NumericOption = { readonly label: string; readonly value: number };

function nearestOption(options: readonly NumericOption[], value: number): NumericOption {
  return options.reduce((best, option) =>
    distance(options, option.value, value) < distance(options, best.value, value) ? option : best,
  );
}

/** By ratio where all options are positive, else by difference in parts of their span. */
function distance(options: readonly NumericOption[], option: number, value: number): number {
  const values = options.map((each) => each.value);
  if (values.every((each) => each > 0) && value > 0) return Math.abs(Math.log(option / value));
  return Math.abs(option - value) / (Math.max(...values) - Math.min(...values) || 1);
}
