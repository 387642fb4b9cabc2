/**
 * The goal of a challenge: `meanLatency <= 45ms and probesPerRequest <= 2 and policy is power-of-choices`.
 *
 *     goal   = clause { "and" clause }
 *     clause = name ( "<=" | "<" | ">=" | ">" | "is" | "is not" ) value
 *
 * A name is a measure or a parameter. Measures are judged by their interval, never by one run; parameters as they stand.
 */
import type { Parameter, ParameterValues } from '@under-load/engine';
import { nearest } from '@under-load/engine';
import { readAmount } from './amount-text.ts';
import type { MeasureUnit } from './amount-text.ts';

export type Comparison = '<=' | '<' | '>=' | '>' | 'is' | 'is not';

export interface Clause {
  readonly of: 'measure' | 'parameter';
  readonly name: string;
  readonly comparison: Comparison;
  /** For a measure in the engine's unit, for a parameter as its value. */
  readonly value: number | string;
  /** As written, for people. */
  readonly text: string;
}

/** What a goal may speak of: the measures and parameters of one simulation. */
export interface GoalNames {
  readonly measures: Readonly<Record<string, { readonly unit: MeasureUnit }>>;
  readonly parameters: Readonly<Record<string, Parameter>>;
}

export type ParsedGoal = { readonly clauses: readonly Clause[] } | { readonly faults: readonly string[] };

export function parseGoal(text: string, names: GoalNames): ParsedGoal {
  const faults: string[] = [];
  const clauses = text.split(/\s+and\s+/).flatMap((written): Clause[] => {
    const clause = parseClause(written.trim(), names);
    if (typeof clause !== 'string') return [clause];
    faults.push(clause);
    return [];
  });
  return faults.length > 0 ? { faults } : { clauses };
}

function parseClause(text: string, { measures, parameters }: GoalNames): Clause | string {
  const [, name, sign, value] = /^([A-Za-z][\w-]*)\s*(<=|>=|<|>|≤|≥|\bis not\b|\bis\b)\s*(.+)$/.exec(text) ?? [];
  if (name === undefined || sign === undefined || value === undefined)
    return `“${text}” is no clause of a goal; write a name, one of <= < >= > is, and a value, such as meanLatency <= 45ms`;
  const comparison = (sign === '≤' ? '<=' : sign === '≥' ? '>=' : sign) as Comparison;
  const measure = Object.hasOwn(measures, name) ? measures[name] : undefined;
  const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (measure) {
    if (comparison === 'is' || comparison === 'is not')
      return `“${text}”: a measure is never exactly a number; compare ${name} with <=, <, >= or >`;
    const amount = readAmount(value, measure.unit);
    return 'fault' in amount
      ? `“${text}”: ${amount.fault}`
      : { of: 'measure', name, comparison, value: amount.value, text };
  }
  if (!parameter) {
    const known = [...Object.keys(measures), ...Object.keys(parameters)];
    const meant = nearest(name, known);
    return `“${text}”: “${name}” is no measure and no parameter${meant ? ` (did you mean ${meant}?)` : ''}; there are: ${known.join(', ')}`;
  }
  return parameterClause(text, name, comparison, value.trim(), parameter);
}

function parameterClause(
  text: string,
  name: string,
  comparison: Comparison,
  value: string,
  parameter: Parameter,
): Clause | string {
  switch (parameter.kind) {
    case 'number': {
      const bare =
        parameter.unit && value.endsWith(parameter.unit) ? value.slice(0, -parameter.unit.length).trim() : value;
      const number = bare === 'unlimited' ? Infinity : /^[+-]?(\d+\.?\d*|\.\d+)$/.test(bare) ? Number(bare) : NaN;
      if (Number.isNaN(number))
        return `“${text}”: “${value}” is no value of ${name}; write a number${parameter.unit ? ` in ${parameter.unit}` : ''}`;
      return { of: 'parameter', name, comparison, value: number, text };
    }
    case 'choice':
    case 'boolean': {
      const options = parameter.kind === 'choice' ? Object.keys(parameter.options) : ['on', 'off'];
      if (comparison !== 'is' && comparison !== 'is not')
        return `“${text}”: ${name} is chosen, not counted; compare it with is or is not`;
      if (!options.includes(value))
        return `“${text}”: “${value}” is no value of ${name}; there are: ${options.join(', ')}`;
      return { of: 'parameter', name, comparison, value, text };
    }
    case 'list':
      return `“${text}”: ${name} is a list, and a goal cannot compare lists; use a measure instead`;
  }
}

/** A measured value with half its interval; null where nothing is random or one run says all there is. */
export interface MeasuredValue {
  readonly value: number;
  readonly halfWidth: number | null;
}

/** `close`: the bound lies inside the interval, so neither can be said. */
export type ClauseVerdict = 'met' | 'missed' | 'close';

export function judgeClause(
  clause: Clause,
  measures: Readonly<Record<string, MeasuredValue>>,
  parameters: ParameterValues,
): ClauseVerdict {
  if (clause.of === 'parameter') {
    const found = parameters[clause.name];
    if (clause.comparison === 'is' || clause.comparison === 'is not') {
      const same = typeof found === 'boolean' ? (found ? 'on' : 'off') === clause.value : found === clause.value;
      return same === (clause.comparison === 'is') ? 'met' : 'missed';
    }
    return compares(found as number, clause) ? 'met' : 'missed';
  }
  const measured = measures[clause.name];
  if (!measured || Number.isNaN(measured.value)) return 'close';
  const half = measured.halfWidth ?? 0;
  const [low, high] = [compares(measured.value - half, clause), compares(measured.value + half, clause)];
  return low && high ? 'met' : low || high ? 'close' : 'missed';
}

/** All clauses together: missed as soon as one is, met when all are. */
export function judgeGoal(verdicts: readonly ClauseVerdict[]): ClauseVerdict {
  if (verdicts.includes('missed')) return 'missed';
  return verdicts.includes('close') ? 'close' : 'met';
}

function compares(found: number, { comparison, value }: Clause): boolean {
  const bound = value as number;
  switch (comparison) {
    case '<=':
      return found <= bound;
    case '<':
      return found < bound;
    case '>=':
      return found >= bound;
    case '>':
      return found > bound;
    case 'is':
      return found === bound;
    case 'is not':
      return found !== bound;
  }
}
