/** The lanes of a figure: which parameters they differ in, what they are called, and how a reader changes them. */
import { checkParameter, resolveLanes, sameValue } from '@under-load/engine';
import type {
  Lane,
  Parameter,
  ParameterValue,
  ParameterValues,
  Problem,
  Scenario,
  Simulation,
} from '@under-load/engine';
import { figures } from '../amount.ts';

export const MOST_LANES = 4;

/** The parameters that are set lane by lane: those of the preset's lanes and those in which lanes differ now. */
export function splitParameters(simulation: Simulation, lanes: readonly Lane[], preset: string): readonly string[] {
  if (lanes.length < 2) return [];
  const named = new Set((simulation.scenarios[preset]?.lanes ?? []).flatMap(({ set }) => Object.keys(set)));
  return Object.entries<Parameter>(simulation.parameters).flatMap(([name, parameter]) => {
    const first = lanes[0]?.scenario.parameters[name];
    const differs = lanes.some(
      ({ scenario }) => !sameValue(parameter, scenario.parameters[name] as ParameterValue, first as ParameterValue),
    );
    return differs || named.has(name) ? [name] : [];
  });
}

/** A lane keeps the preset's name for it while it has the preset's values, else it is called by what sets it apart. */
export function labelled(simulation: Simulation, lanes: readonly Lane[], preset: string): Lane[] {
  const split = splitParameters(simulation, lanes, preset);
  return lanes.map(({ scenario }, index) => {
    const asked = simulation.scenarios[preset]?.lanes?.[index];
    const isAsked =
      asked &&
      Object.entries(asked.set).every(([name, value]) =>
        sameValue(simulation.parameters[name] as Parameter, scenario.parameters[name] as ParameterValue, value),
      );
    return {
      label: isAsked
        ? asked.label
        : split.length
          ? split
              .map((name) =>
                valueWords(simulation.parameters[name] as Parameter, scenario.parameters[name] as ParameterValue),
              )
              .join(', ')
          : simulation.title,
      scenario,
    };
  });
}

/** A value as it is spoken: `Round robin`, `5 servers`, `720 /s`. */
export function valueWords(parameter: Parameter, value: ParameterValue): string {
  switch (parameter.kind) {
    case 'choice':
      return parameter.options[value as string] ?? String(value);
    case 'boolean':
      return value ? parameter.label : `no ${parameter.label.toLowerCase()}`;
    case 'number':
      return parameter.unit
        ? numberWords(parameter, value as number)
        : `${numberWords(parameter, value as number)} ${parameter.label.toLowerCase()}`;
    case 'list':
      return `${(value as readonly unknown[]).length} ${parameter.one}s`;
  }
}

export function numberWords({ unit, step }: { readonly unit?: string; readonly step: number }, value: number): string {
  const number =
    step === 1 && Number.isFinite(value)
      ? figures(value, 0)
      : Number.isFinite(value)
        ? trimmed(figures(value))
        : 'unlimited';
  return unit && Number.isFinite(value) ? `${number}\u202f${unit}` : number;
}

const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

/** One parameter of one lane, or of all, with everything that depends on it put back in range. */
export function withValue(
  simulation: Simulation,
  lanes: readonly Lane[],
  name: string,
  value: unknown,
  only?: number,
): { lanes: Lane[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const changed = lanes.map((lane, index) => {
    if (only !== undefined && only !== index) return lane;
    const parameters: Record<string, ParameterValue> = {};
    for (const [key, parameter] of Object.entries<Parameter>(simulation.parameters)) {
      const checked = checkParameter(key, parameter, key === name ? value : lane.scenario.parameters[key], {
        ...lane.scenario.parameters,
        ...parameters,
      });
      if (key === name) problems.push(...checked.problems);
      parameters[key] = checked.value;
    }
    return { ...lane, scenario: { ...lane.scenario, parameters } };
  });
  return { lanes: changed, problems };
}

export const withScenario = (
  lanes: readonly Lane[],
  change: Partial<Pick<Scenario, 'seed' | 'interventions'>>,
): Lane[] => lanes.map((lane) => ({ ...lane, scenario: { ...lane.scenario, ...change } }));

/** What another lane could differ in: every value of every choice and switch, and every number. */
export function comparisons(
  simulation: Simulation,
  values: ParameterValues,
): {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: ParameterValue; readonly label: string }[];
}[] {
  return Object.entries<Parameter>(simulation.parameters).flatMap(([name, parameter]) => {
    if (parameter.when && !parameter.when(values)) return [];
    if (parameter.kind === 'list') return [];
    const options: ParameterValue[] =
      parameter.kind === 'choice'
        ? Object.keys(parameter.options)
        : parameter.kind === 'boolean'
          ? [true, false]
          : numbersNear(parameter, values[name] as number);
    const other = options.filter((value) => !sameValue(parameter, value, values[name] as ParameterValue));
    return [
      { name, label: parameter.label, options: other.map((value) => ({ value, label: valueWords(parameter, value) })) },
    ];
  });
}

function numbersNear(parameter: Extract<Parameter, { kind: 'number' }>, value: number): number[] {
  const near = [value / 2, value * 2].map((each) => checkParameter('', parameter, each).value as number);
  return [...new Set(near)].filter((each) => each !== value);
}

/** The lanes a page serves. */
export function servedLanes(
  simulation: Simulation,
  preset: string | undefined,
  set: string | undefined,
): { lanes: Lane[]; preset: string; problems: Problem[] } {
  return resolveLanes(simulation, { preset, text: set });
}
