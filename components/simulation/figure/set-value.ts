/** Setting one parameter of one lane, or of all, with everything that depends on it put back in range. */
import { withinBounds } from '@under-load/engine';
import type { Lane, Model, Parameter, ParameterValue } from '@under-load/engine';
import { labelled } from './lanes.ts';
import type { Act } from './state.ts';

export const setValue =
  (model: Model, name: string, value: ParameterValue, only?: number): Act =>
  (state) => ({
    ...state,
    lanes: labelled(
      model,
      state.lanes.map((lane, index) =>
        only === undefined || only === index ? withValue(model, lane, name, value) : lane,
      ),
      state.preset,
    ),
    problems: [],
  });

/** In the order of declaration, as bounds may follow from the values before them. */
export function withValue(model: Model, { label, scenario }: Lane, name: string, value: ParameterValue): Lane {
  const parameters: Record<string, ParameterValue> = { ...scenario.parameters };
  for (const [key, parameter] of Object.entries<Parameter>(model.parameters))
    parameters[key] = withinBounds(parameter, key === name ? value : (parameters[key] as ParameterValue), parameters);
  return { label, scenario: { ...scenario, parameters } };
}
