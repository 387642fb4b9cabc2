/** Values of parameters as text, as links, command lines and lesson attributes write them. */
import type { ListRecord, Parameter, ParameterValue } from './parameters.ts';

/** The value as text; `checkParameter` reads it back to the same value. */
export function parameterText(parameter: Parameter, value: ParameterValue): string {
  if (parameter.kind === 'list')
    return (value as readonly ListRecord[])
      .map((record) =>
        Object.entries(parameter.fields)
          .map(([name, field]) => parameterText(field, record[name] as ParameterValue))
          .join(','),
      )
      .join(';');
  if (value === Infinity) return 'unlimited';
  return typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);
}

/** Whether two values of a parameter are the same. */
export function sameValue(parameter: Parameter, a: ParameterValue, b: ParameterValue): boolean {
  return a === b || parameterText(parameter, a) === parameterText(parameter, b);
}
