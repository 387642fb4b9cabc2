/**
 * Scenarios as text: what a link, a command line and a lesson's attribute say.
 *
 *     lb-arena/two-rules?policy=random&servers=4&seed=7&do=crash:server-2@12;recover:server-2@20
 *
 * Keys are parameter names, `seed`, `do` and `model`; a lane of a comparison has a prefix: `a.policy=…&b.policy=…`.
 */
import { parameterText, sameValue } from './parameter-text.ts';
import type { Parameter } from './parameters.ts';
import type { Problem } from './problem.ts';
import type { Intervention, Scenario } from './scenario.ts';
import type { Model } from './simulation.ts';

/** A scenario as it is written in prose and links, taken apart and not yet checked. */
export interface Reference {
  readonly simulation: string;
  readonly preset: string | undefined;
  readonly text: string;
}

/** Splits `simulation/preset?key=value&…`; nothing is checked yet. */
export function parseReference(reference: string): Reference {
  const [, simulation = '', preset, text = ''] = /^([^/?]*)(?:\/([^?]*))?(?:\?(.*))?$/s.exec(reference.trim()) ?? [];
  return { simulation, preset: preset || undefined, text };
}

/** The pairs of `a=1&b=2` in order; a key given twice counts the last time. Broken escapes are kept as they are. */
export function parsePairs(text: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const [key = '', ...rest] = pair.split('=');
    pairs.set(decoded(key), decoded(rest.join('=')));
  }
  return pairs;
}

/** Joins pairs so that `parsePairs` gives them back; only what would break the grammar is escaped. */
export function formatPairs(pairs: Iterable<readonly [string, string]>): string {
  return [...pairs].map(([key, value]) => `${escaped(key)}=${escaped(value)}`).join('&');
}

const NUMBER = String.raw`([\d.]+(?:e[+-]?\d+)?)`;
const INTERVENTION = new RegExp(`^([a-z-]+):([^@]+)@${NUMBER}(?:x${NUMBER})?$`);

/** Reads `crash:server-2@12;slow:server-1@20x4`. */
export function parseInterventions(
  text: string,
  actions: readonly string[],
): { interventions: Intervention[]; problems: Problem[] } {
  const interventions: Intervention[] = [];
  const problems: Problem[] = [];
  for (const part of text.split(';').filter((each) => each !== '')) {
    const [, action = '', thing = '', at = '', value] = INTERVENTION.exec(part) ?? [];
    if (!actions.includes(action) || !Number.isFinite(Number(at)) || at === '')
      problems.push({
        where: 'do',
        found: `“${part.slice(0, 40)}”`,
        allowed: actions.length
          ? `action:thing@time with an action of ${actions.join(', ')}`
          : 'nothing: this simulation has no actions',
        used: 'nothing',
      });
    else
      interventions.push({ at: Number(at), action, thing, ...(value === undefined ? {} : { value: Number(value) }) });
  }
  return { interventions, problems };
}

/** What differs from `base` (by default the simulation's defaults, seed 1, nothing done), as pairs. */
export function scenarioPairs(simulation: Model, scenario: Scenario, base?: Scenario): [string, string][] {
  const pairs: [string, string][] = [];
  for (const [name, parameter] of Object.entries<Parameter>(simulation.parameters)) {
    const value = scenario.parameters[name] ?? parameter.default;
    if (!sameValue(parameter, value, base?.parameters[name] ?? parameter.default))
      pairs.push([name, parameterText(parameter, value)]);
  }
  if (scenario.seed !== (base?.seed ?? 1)) pairs.push(['seed', String(scenario.seed)]);
  const done = interventionsText(scenario.interventions);
  if (done !== interventionsText(base?.interventions ?? [])) pairs.push(['do', done]);
  return pairs;
}

/** A scenario as text, `key=value&…`: what differs from `base`, or from the defaults. */
export function formatScenario(simulation: Model, scenario: Scenario, base?: Scenario): string {
  return formatPairs(scenarioPairs(simulation, scenario, base));
}

function interventionsText(interventions: readonly Intervention[]): string {
  return interventions
    .map(({ at, action, thing, value }) => `${action}:${thing}@${at}${value === undefined ? '' : `x${value}`}`)
    .join(';');
}

function escaped(text: string): string {
  return text.replace(
    /[%&=#+\s]/g,
    (character) => `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
