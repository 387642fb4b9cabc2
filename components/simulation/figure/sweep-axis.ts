/**
 * The axis of a sweep: the values that are measured, and the finer ones between them at which theory is asked. Numbers lie
 * as their parameter's scale says; options stand side by side.
 */
import { withinBounds } from '@under-load/engine';
import type { NumberParameter, Parameter, ParameterValue, ParameterValues } from '@under-load/engine';
import { figures } from '../figures.ts';
import type { SweepAsk } from './sweep-ask.ts';

export interface SweepAxis {
  readonly kind: 'numbers' | 'options';
  /** What is measured, from left to right. */
  readonly values: readonly ParameterValue[];
  /** Where theory is asked: those values and more between them. */
  readonly fine: readonly ParameterValue[];
  /** From 0 at the left end to 1 at the right. */
  readonly place: (value: ParameterValue) => number;
  /** A value as an axis writes it, without its unit. */
  readonly words: (value: ParameterValue) => string;
}

/** Between two values that are measured. */
const FINE = 8;
const MOST = 11;

export function sweepAxis(
  parameter: Parameter,
  { range }: Pick<SweepAsk, 'range'>,
  values: ParameterValues,
): SweepAxis {
  if (parameter.kind !== 'number' || !range) return options(parameter);
  const log = parameter.scale === 'log' && range.from > 0;
  const snapped = (all: readonly number[]): number[] => [
    ...new Set(all.map((each) => withinBounds(parameter, each, values) as number)),
  ];
  const measured = snapped(log ? geometric(range) : even(parameter, range));
  const [first = range.from, last = range.to] = [measured[0], measured.at(-1)];
  const share = log
    ? (value: number) => Math.log(value / first) / Math.log(last / first)
    : (value: number) => (value - first) / (last - first);
  const between = measured.slice(0, -1).flatMap((low, i) => {
    const high = measured[i + 1] as number;
    return Array.from({ length: FINE }, (_, k) =>
      log ? low * Math.pow(high / low, k / FINE) : low + ((high - low) * k) / FINE,
    );
  });
  return {
    kind: 'numbers',
    values: measured,
    fine: snapped([...between, last]),
    place: (value) => (last > first ? share(value as number) : 0.5),
    words: (value) => shortest(value as number),
  };
}

function options(parameter: Parameter): SweepAxis {
  const named = parameter.kind === 'choice' ? parameter.options : { false: 'off', true: 'on' };
  const values: ParameterValue[] = parameter.kind === 'choice' ? Object.keys(parameter.options) : [false, true];
  return {
    kind: 'options',
    values,
    fine: values,
    place: (value) => (values.indexOf(value) + 0.5) / values.length,
    words: (value) => (named as Readonly<Record<string, string>>)[String(value)] ?? String(value),
  };
}

/** Each as many times the one before. */
function geometric({ from, to }: { readonly from: number; readonly to: number }): number[] {
  const count = 8;
  return Array.from({ length: count + 1 }, (_, i) =>
    i === 0 ? from : i === count ? to : Number((from * Math.pow(to / from, i / count)).toPrecision(3)),
  );
}

/** Round numbers and both ends, but for a round number that would crowd an end. */
function even({ step }: NumberParameter, { from, to }: { readonly from: number; readonly to: number }): number[] {
  if (step > 0 && (to - from) / step < MOST)
    return Array.from({ length: Math.floor((to - from) / step + 1e-9) + 1 }, (_, i) => from + i * step);
  const apart = tidyStep((to - from) / (MOST - 1), step);
  const round: number[] = [];
  for (let k = Math.ceil(from / apart); k * apart <= to; k++) round.push(Number((k * apart).toPrecision(12)));
  return [from, ...round.filter((each) => each - from > apart / 3 && to - each > apart / 3), to];
}

/** The least of 1, 2, 2.5, 5 times a power of ten that is not below `rough` and that the parameter's own steps make up. */
function tidyStep(rough: number, step: number): number {
  let power = 1;
  while (power > rough) power /= 10;
  while (power * 10 <= rough) power *= 10;
  const whole = (each: number) => step === 0 || Math.abs(each / step - Math.round(each / step)) < 1e-9;
  const tidy = [1, 2, 2.5, 5, 10, 20, 25, 50].map((times) => times * power);
  return tidy.find((each) => each >= rough * (1 - 1e-9) && whole(each)) ?? Math.ceil(rough / step) * step;
}

function shortest(value: number): string {
  const text = figures(value);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
