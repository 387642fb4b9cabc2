/**
 * Values of parameters: read from text and checked against what the parameter allows.
 * Text is what links, command lines and lesson attributes share: `720`, `unlimited`, `p2c`, `on`, and for a list its
 * records joined by `;`, their fields by `,` in the order they are declared.
 */
import { boundsOf, withinBounds } from './bounds.ts';
import { nearest } from './nearest.ts';
import { parameterText } from './parameter-text.ts';
import type {
  ListParameter,
  ListRecord,
  NumberParameter,
  Parameter,
  ParameterValue,
  ParameterValues,
} from './parameters.ts';
import type { Problem } from './problem.ts';

/** A value that may be used, and what was wrong with the one that was given. */
export interface Checked<V> {
  readonly value: V;
  readonly problems: readonly Problem[];
}

/** Quotes what was found so that a message shows it, however long or strange it is. */
export function quoted(found: unknown): string {
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? String(found));
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}

/** What a person may write for this parameter, in words. */
export function allowedValues(parameter: Parameter, values: ParameterValues = {}): string {
  switch (parameter.kind) {
    case 'number': {
      const { min, max } = boundsOf(parameter, values);
      const unit = parameter.unit ? ` ${parameter.unit}` : '';
      return `${parameter.step === 1 ? 'a whole number' : 'a number'} from ${min} to ${max}${unit}${parameter.unlimited ? ' or unlimited' : ''}`;
    }
    case 'choice':
      return `one of ${Object.keys(parameter.options).join(', ')}`;
    case 'boolean':
      return 'on or off';
    case 'list':
      return `${parameter.minLength} to ${parameter.maxLength} records of ${Object.keys(parameter.fields).join(',')} joined by ;`;
  }
}

/**
 * Checks one value, given as text or as itself. What cannot be used is replaced: a number out of range by the nearest
 * bound, anything else by the default.
 */
export function checkParameter(
  where: string,
  parameter: Parameter,
  found: unknown,
  values: ParameterValues = {},
): Checked<ParameterValue> {
  const replacedBy = (value: ParameterValue): Checked<ParameterValue> => ({
    value,
    problems: [
      {
        where,
        found: describe(parameter, found),
        allowed: allowedValues(parameter, values),
        used: parameterText(parameter, value),
      },
    ],
  });
  switch (parameter.kind) {
    case 'number': {
      const value = readNumber(parameter, found);
      if (Number.isNaN(value)) return replacedBy(parameter.default);
      if (value === Infinity && parameter.unlimited) return { value, problems: [] };
      const nearestAllowed = withinBounds(parameter, value, values);
      return Math.abs(nearestAllowed - value) <= 1e-9 * Math.max(1, Math.abs(nearestAllowed))
        ? { value: nearestAllowed, problems: [] }
        : replacedBy(nearestAllowed);
    }
    case 'choice':
      return typeof found === 'string' && Object.hasOwn(parameter.options, found)
        ? { value: found, problems: [] }
        : replacedBy(parameter.default);
    case 'boolean':
      if (found === true || found === 'on' || found === 'true') return { value: true, problems: [] };
      if (found === false || found === 'off' || found === 'false') return { value: false, problems: [] };
      return replacedBy(parameter.default);
    case 'list':
      return checkList(where, parameter, found, replacedBy);
  }
}

function describe(parameter: Parameter, found: unknown): string {
  const meant =
    parameter.kind === 'choice' && typeof found === 'string' ? nearest(found, Object.keys(parameter.options)) : null;
  return meant ? `${quoted(found)} (did you mean ${meant}?)` : quoted(found);
}

function readNumber(parameter: NumberParameter, found: unknown): number {
  if (typeof found === 'number') return found;
  if (typeof found !== 'string') return NaN;
  if (parameter.unlimited && found === 'unlimited') return Infinity;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(found.trim()) ? Number(found) : NaN;
}

function checkList(
  where: string,
  parameter: ListParameter,
  found: unknown,
  replacedBy: (value: ParameterValue) => Checked<ParameterValue>,
): Checked<ParameterValue> {
  const names = Object.keys(parameter.fields);
  const rows: unknown[] | null =
    typeof found === 'string'
      ? found === ''
        ? []
        : found.split(';')
      : Array.isArray(found)
        ? (found as unknown[])
        : null;
  if (!rows || rows.length < parameter.minLength || rows.length > parameter.maxLength)
    return replacedBy(parameter.default);
  const problems: Problem[] = [];
  const records: ListRecord[] = [];
  for (const [index, row] of rows.entries()) {
    const cells =
      typeof row === 'string' ? row.split(',') : names.map((name) => (row as Record<string, unknown> | null)?.[name]);
    if (cells.length !== names.length) return replacedBy(parameter.default);
    const record: Record<string, number | string | boolean> = {};
    for (const [column, name] of names.entries()) {
      const field = parameter.fields[name] as Parameter;
      const checked = checkParameter(`${where}[${index + 1}].${name}`, field, cells[column], record);
      record[name] = checked.value as number | string | boolean;
      problems.push(...checked.problems);
    }
    records.push(record);
  }
  return { value: records, problems };
}
