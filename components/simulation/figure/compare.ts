/** Comparing: a lane beside the first that differs in one parameter, and what it could differ in. */
import { sameValue, withinBounds } from '@under-load/engine';
import type { Model, Parameter, ParameterValue, ParameterValues } from '@under-load/engine';
import { labelled, MOST_LANES } from './lanes.ts';
import { withValue } from './set-value.ts';
import type { Act } from './state.ts';
import { valueWords } from './value-words.ts';

export const compareWith =
  (model: Model, name: string, value: ParameterValue): Act =>
  (state) => {
    const [first] = state.lanes;
    if (!first || state.lanes.length >= MOST_LANES) return state;
    const lanes = [...state.lanes, withValue(model, first, name, value)];
    return { ...state, lanes: labelled(model, lanes, state.preset), problems: [] };
  };

export const stopComparing =
  (model: Model, lane: number): Act =>
  (state) => {
    if (state.lanes.length < 2) return state;
    const lanes = state.lanes.filter((_, index) => index !== lane);
    const { item } = state;
    const moved = item && item.lane > lane ? { ...item, lane: item.lane - 1 } : item?.lane === lane ? null : item;
    return { ...state, lanes: labelled(model, lanes, state.preset), problems: [], item: moved };
  };

interface Comparison {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: ParameterValue; readonly label: string }[];
}

/** What another lane could differ in: every value of every choice and switch, and every number halved and doubled. */
export function comparisons({ parameters }: Model, values: ParameterValues): readonly Comparison[] {
  return Object.entries<Parameter>(parameters).flatMap(([name, parameter]) => {
    if (parameter.when && !parameter.when(values)) return [];
    if (parameter.kind === 'list') return [];
    const now = values[name] as ParameterValue;
    const options = optionsOf(parameter, now).filter((value) => !sameValue(parameter, value, now));
    return [
      {
        name,
        label: parameter.label,
        options: options.map((value) => ({ value, label: valueWords(parameter, value) })),
      },
    ];
  });
}

function optionsOf(parameter: Exclude<Parameter, { kind: 'list' }>, now: ParameterValue): readonly ParameterValue[] {
  if (parameter.kind === 'choice') return Object.keys(parameter.options);
  if (parameter.kind === 'boolean') return [true, false];
  return [...new Set([(now as number) / 2, (now as number) * 2].map((near) => withinBounds(parameter, near, {})))];
}
