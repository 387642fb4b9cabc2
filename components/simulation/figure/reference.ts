/**
 * Runs in the words of the command line, complete: every value is written, the usual ones too. What such words leave out
 * comes from the simulation's first scenario, not from its defaults, and either may change.
 */
import { formatPairs, laneLetter, parameterText, scenarioPairs } from '@under-load/engine';
import type { Model, Parameter, ParameterValue, Scenario } from '@under-load/engine';

export type Scenarios = readonly [Scenario, ...Scenario[]];

/**
 * `policy=random&servers=4&…&seed=7` for one scenario, `a.policy=random&b.policy=p2c&servers=4&…&seed=7&lanes=2` for
 * several: read with no scenario named, they give exactly these.
 */
export function referenceText(model: Model, scenarios: Scenarios): string {
  const written = scenarios.map((scenario) => [
    ...Object.entries<Parameter>(model.parameters).map(
      ([name, parameter]) => [name, parameterText(parameter, scenario.parameters[name] as ParameterValue)] as const,
    ),
    // Against a seed that none has and nothing done, both are written.
    ...scenarioPairs(model, scenario, { ...scenario, seed: 0, interventions: [] }),
  ]);
  if (scenarios.length === 1) return formatPairs(written.flat());
  const shared = new Map((written[0] ?? []).filter(([name, text]) => written.every((lane) => has(lane, name, text))));
  const own = written.flatMap((lane, index) =>
    lane.flatMap(([name, text]) => (shared.has(name) ? [] : [[`${laneLetter(index)}.${name}`, text] as const])),
  );
  // A lane is there once it is named, also where it differs in nothing.
  const last = laneLetter(scenarios.length - 1);
  if (!own.some(([name]) => name.startsWith(`${last}.`))) own.push([`${last}.seed`, String(scenarios.at(-1)?.seed)]);
  return formatPairs([...own, ...shared, ['lanes', String(scenarios.length)]]);
}

/** The same with the simulation's name: `lb-arena?policy=random&…`. */
export const reference = (model: Model, scenarios: Scenarios): string =>
  `${model.id}?${referenceText(model, scenarios)}`;

const has = (pairs: readonly (readonly [string, string])[], name: string, text: string): boolean =>
  pairs.some(([each, value]) => each === name && value === text);
