/**
 * What a sweep asks: which parameter goes along the axis, from where to where, and which measure is drawn against it. In a
 * link `sweep=arrivalRate:180:2880,meanLatency`; parameters that are no numbers take every value they have.
 */
import { boundsOf, nearest, quoted, withinBounds } from '@under-load/engine';
import type { Model, Parameter, ParameterValues, Problem } from '@under-load/engine';
import { splitParameters } from './lanes.ts';
import type { Act, FigureState } from './state.ts';

export interface SweepAsk {
  readonly parameter: string;
  /** In the parameter's own unit; null where it is no number. */
  readonly range: { readonly from: number; readonly to: number } | null;
  readonly measure: string;
}

export const setSweep =
  (sweep: SweepAsk): Act =>
  (state) => ({ ...state, sweep });

/** The parameters a reader may sweep: what matters now, is theirs to change, and is the same in every lane. */
export function sweepable(
  model: Model,
  { lanes, preset, lock, hide }: Pick<FigureState, 'lanes' | 'preset' | 'lock' | 'hide'>,
): readonly string[] {
  const taken = [...lock, ...hide, ...splitParameters(model, lanes, preset)];
  return Object.entries<Parameter>(model.parameters).flatMap(([name, parameter]) =>
    parameter.kind !== 'list' &&
    !taken.includes(name) &&
    lanes.some(({ scenario }) => parameter.when?.(scenario.parameters) ?? true)
      ? [name]
      : [],
  );
}

/** How far a range goes on a logarithmic axis, as a factor. */
const WIDE = 16;

/** A stretch around the value that is shown: four times less to four times more, or twice as far from the least. */
export function usualRange(parameter: Parameter, values: ParameterValues, name: string): SweepAsk['range'] {
  if (parameter.kind !== 'number') return null;
  const { min, max } = boundsOf(parameter, values);
  const now = values[name] as number;
  if (!Number.isFinite(now)) return { from: min, to: max };
  if (parameter.scale === 'log' && min > 0) {
    const from = Math.min(Math.max(min, now / 4), Math.max(min, max / WIDE));
    return { from: tidy(from), to: tidy(from * WIDE) };
  }
  return { from: min, to: now > min ? tidy(2 * now - min) : max };

  function tidy(value: number): number {
    return withinBounds(parameter, Number(value.toPrecision(4)), values) as number;
  }
}

/** The sweep that stands there before a reader asks for another. Null where nothing can be swept. */
export function usualSweep(
  model: Model,
  state: Pick<FigureState, 'lanes' | 'preset' | 'lock' | 'hide'>,
  asked?: string,
): SweepAsk | null {
  const names = sweepable(model, state);
  const numeric = names.find((name) => model.parameters[name]?.kind === 'number');
  const parameter =
    [asked, model.lead].find((name) => name !== undefined && names.includes(name)) ?? numeric ?? names[0];
  const values = state.lanes[0]?.scenario.parameters;
  if (parameter === undefined || !values) return null;
  const range = usualRange(model.parameters[parameter] as Parameter, values, parameter);
  return { parameter, range, measure: state.preset.finding };
}

export function sweepText({ parameter, range, measure }: SweepAsk): string {
  return `${parameter}${range ? `:${range.from}:${range.to}` : ''},${measure}`;
}

/** Null, with what is wrong with it, where nothing of it can be used. */
export function readSweep(
  { parameters, measures }: Model,
  text: string,
): { readonly sweep: SweepAsk | null; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const problem = (found: string, allowed: string, used: string) =>
    problems.push({ where: 'sweep', found: quoted(found), allowed, used });
  const [axis = '', asked = ''] = text.split(',');
  const [name = '', from, to] = axis.split(':');
  const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (!parameter || parameter.kind === 'list') {
    const names = Object.keys(parameters).filter((each) => parameters[each]?.kind !== 'list');
    const meant = nearest(name, names);
    problem(name, `one of ${names.join(', ')}${meant ? `; ${meant} may be meant` : ''}`, 'the usual sweep');
    return { sweep: null, problems };
  }
  const measure = Object.hasOwn(measures, asked) ? asked : (Object.keys(measures)[0] ?? '');
  if (asked !== measure && asked !== '') problem(asked, `one of ${Object.keys(measures).join(', ')}`, measure);
  if (parameter.kind !== 'number') return { sweep: { parameter: name, range: null, measure }, problems };
  const { min, max } = parameter;
  const [low, high] = [numberIn(from, min), numberIn(to, max)];
  const range = { from: Math.min(max, Math.max(min, low)), to: Math.min(max, Math.max(min, high)) };
  const usable = range.from < range.to;
  const used = usable ? range : { from: min, to: max };
  if (!usable || range.from !== low || range.to !== high)
    problem(`${from ?? ''}:${to ?? ''}`, `a range that goes up, within ${min} and ${max}`, `${used.from}:${used.to}`);
  return { sweep: { parameter: name, range: used, measure }, problems };
}

function numberIn(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  return /^-?\d{1,15}(\.\d{1,24})?$/.test(text) ? Number(text) : NaN;
}
