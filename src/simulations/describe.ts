/** A simulation's definition as the words of its reference page. */
import { allowedValues, parameterText, type Parameter, type Simulation } from '@under-load/engine';

export interface ParameterRow {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly allowed: string;
  /** For a choice: what may be written, and what a person reads. */
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly standard: string;
}

export function parameterRows({ parameters }: Simulation): readonly ParameterRow[] {
  return Object.entries<Parameter>(parameters).map(([name, parameter]) => ({
    name,
    label: parameter.label,
    help: parameter.help ?? '',
    allowed: allowedValues(parameter),
    options: parameter.kind === 'choice' ? Object.entries(parameter.options) : [],
    standard: `${parameterText(parameter, parameter.default)}${parameter.kind === 'number' && parameter.unit ? ` ${parameter.unit}` : ''}`,
  }));
}

const units: Readonly<Record<string, string>> = {
  s: 'seconds',
  '/s': 'a second',
  share: 'share',
  ratio: 'ratio',
  count: 'number',
  steps: 'steps',
  bytes: 'bytes',
};
export const unitWord = (unit: string): string => units[unit] ?? unit;
export const betterWord = { lower: 'less is better', higher: 'more is better', neither: '' } as const;
