/** A parameter's value as it is spoken: `Round robin`, `5 servers`, `720 /s`. */
import type { Parameter, ParameterValue } from '@under-load/engine';
import { figures } from '../figures.ts';

export function valueWords(parameter: Parameter, value: ParameterValue): string {
  switch (parameter.kind) {
    case 'choice':
      return parameter.options[value as string] ?? String(value);
    case 'boolean':
      return value ? parameter.label : `no ${parameter.label.toLowerCase()}`;
    case 'number': {
      const number = numberWords(parameter, value as number);
      return parameter.unit ? number : `${number} ${parameter.label.toLowerCase()}`;
    }
    case 'list':
      return `${(value as readonly unknown[]).length} ${parameter.one}s`;
  }
}

function numberWords({ unit, step }: { readonly unit?: string; readonly step: number }, value: number): string {
  if (!Number.isFinite(value)) return 'unlimited';
  const number = step === 1 ? figures(value, 0) : trimmed(figures(value));
  return unit ? `${number}\u202f${unit}` : number;
}

const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
