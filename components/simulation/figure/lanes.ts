/** The lanes of a figure: which parameters they differ in and what they are called. */
import { sameValue } from '@under-load/engine';
import type { Lane, Model, Parameter, ParameterValue } from '@under-load/engine';
import type { ChosenPreset, ServedLane } from './served.ts';
import { valueWords } from './value-words.ts';

export const MOST_LANES = 4;

/** A lane as it was served, with the values it left to the simulation. */
export function setDefaults({ id, version, parameters }: Model, { label, set, ...rest }: ServedLane): Lane {
  const defaults = Object.entries<Parameter>(parameters).map(([name, parameter]) => [name, parameter.default] as const);
  return {
    label,
    scenario: { simulation: id, model: version, parameters: { ...Object.fromEntries(defaults), ...set }, ...rest },
  };
}

/** The parameters that are set lane by lane: those of the preset's lanes and those in which lanes differ now. */
export function splitParameters(
  { parameters }: Model,
  lanes: readonly Lane[],
  preset: Pick<ChosenPreset, 'lanes'>,
): readonly string[] {
  if (lanes.length < 2) return [];
  return Object.entries<Parameter>(parameters).flatMap(([name, parameter]) => {
    const value = (lane: Lane | undefined) => lane?.scenario.parameters[name] as ParameterValue;
    const differs = lanes.some((lane) => !sameValue(parameter, value(lane), value(lanes[0])));
    return differs || preset.lanes?.some(({ set }) => name in set) ? [name] : [];
  });
}

/** A lane keeps the preset's name for it while it has the preset's values, else it is called by what sets it apart. */
export function labelled(model: Model, lanes: readonly Lane[], preset: Pick<ChosenPreset, 'lanes'>): readonly Lane[] {
  const split = splitParameters(model, lanes, preset);
  return lanes.map(({ scenario }, index) => {
    const value = (name: string) => scenario.parameters[name] as ParameterValue;
    const parameter = (name: string) => model.parameters[name] as Parameter;
    const asked = preset.lanes?.[index];
    const isAsked =
      asked && Object.entries(asked.set).every(([name, set]) => sameValue(parameter(name), value(name), set));
    const label = isAsked
      ? asked.label
      : split.length
        ? split.map((name) => valueWords(parameter(name), value(name))).join(', ')
        : model.title;
    return { label, scenario };
  });
}
