/** What a number may be, and the nearest that it may be: where parameters depend on each other, bounds move. */
import type { NumberParameter, Parameter, ParameterValue, ParameterValues } from './parameters.ts';

/** The least and greatest value a number parameter may take under the other values. */
export function boundsOf(
  parameter: NumberParameter,
  values: ParameterValues,
): { readonly min: number; readonly max: number } {
  const narrower = parameter.bounds?.(values) ?? {};
  const min = Math.max(parameter.min, narrower.min ?? parameter.min);
  return { min, max: Math.max(min, Math.min(parameter.max, narrower.max ?? parameter.max)) };
}

/** A value of the parameter's own kind, put back within its bounds: a number goes to the nearest step inside them. */
export function withinBounds<V extends ParameterValue>(
  parameter: Parameter,
  value: V,
  values: ParameterValues,
): V | number {
  if (parameter.kind !== 'number' || (value === Infinity && parameter.unlimited)) return value;
  const { min, max } = boundsOf(parameter, values);
  return onStep(parameter, Math.min(max, Math.max(min, value as number)));
}

function onStep({ min, max, step }: NumberParameter, value: number): number {
  if (step === 0) return value;
  const stepped = Math.min(max, min + Math.round((value - min) / step) * step);
  return Number(stepped.toFixed(10));
}
