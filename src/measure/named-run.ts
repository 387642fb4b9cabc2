/**
 * A run as an author names it, and another named beside it.
 *
 *     lb-arena/two-rules?policy=random     simulation, preset, values over the preset's
 *     policy=random&servers=4              the same run with these values
 *     b                                    lane b of the same preset
 */
import {
  formatScenario,
  laneLetter,
  nearest,
  parameterText,
  parsePairs,
  parseReference,
  resolveLanes,
} from '@under-load/engine';
import type { Measure, Parameter, ParameterValue, Scenario, Simulation } from '@under-load/engine';
import { AuthorError } from './author-error.ts';
import { simulationNamed } from './simulations.ts';
import type { Simulations } from './simulations.ts';

export interface NamedRun {
  readonly simulation: Simulation;
  readonly preset: string;
  /** What was written over the preset's values. */
  readonly text: string;
  readonly scenario: Scenario;
  /** The lane's label, or the reference; for messages. */
  readonly words: string;
  /** Why one scenario cannot be told from what was written, where that is so. */
  readonly ambiguous: string | null;
}

export async function readRun(
  simulations: Simulations,
  attribute: string,
  reference: string,
  lane?: string,
): Promise<NamedRun> {
  const { simulation: id, preset, text } = parseReference(reference);
  return resolve(await simulationNamed(simulations, id, attribute), attribute, preset, text, lane);
}

/** Another run, written in full or by what sets it apart from `base`. */
export async function readOther(
  simulations: Simulations,
  attribute: string,
  written: string,
  base: NamedRun,
): Promise<NamedRun> {
  if (/^[a-d]$/.test(written)) return resolve(base.simulation, attribute, base.preset, base.text, written);
  const [head = ''] = written.split('?');
  const overrides = !written.includes('?') && head.includes('=');
  if (!overrides) return readRun(simulations, attribute, written);
  return resolve(base.simulation, attribute, base.preset, [base.text, written].filter((part) => part !== '').join('&'));
}

/** One scenario, or an error that says how to choose a lane. */
export function scenarioOf(run: NamedRun, attribute: string): Scenario {
  if (run.ambiguous !== null) throw new AuthorError(run.ambiguous, attribute);
  return run.scenario;
}

function resolve(
  simulation: Simulation,
  attribute: string,
  preset: string | undefined,
  text: string,
  lane?: string,
): NamedRun {
  const pairs = parsePairs(text);
  if (pairs.has('seed'))
    throw new AuthorError(
      'a figure is measured over seeds 1, 2, 3 …, never over one that was chosen; leave out seed',
      attribute,
    );
  for (const key of pairs.keys())
    if (/^[a-d]\./.test(key))
      throw new AuthorError(
        `“${key}” sets one lane of several, but one run is asked for; write ${key.slice(2)}`,
        attribute,
      );
  const { lanes, preset: found, problems } = resolveLanes(simulation, { preset, text });
  const [problem] = problems;
  if (problem)
    throw new AuthorError(`${problem.where}: found ${problem.found}, allowed is ${problem.allowed}`, attribute);
  const index = lane === undefined ? 0 : 'abcd'.indexOf(lane);
  const chosen = lanes[index];
  if (!chosen)
    throw new AuthorError(
      `${simulation.id}/${found} has no lane ${lane}; it has ${lanes.length === 1 ? 'one scenario' : lanes.map(({ label }, i) => `${laneLetter(i)} (${label})`).join(', ')}`,
      attribute,
    );
  const reference = `${simulation.id}${preset === undefined ? '' : `/${found}`}${text === '' ? '' : `?${text}`}`;
  const apart =
    lane === undefined &&
    !sameScenario(
      simulation,
      lanes.map((each) => each.scenario),
    );
  return {
    simulation,
    preset: found,
    text,
    scenario: { ...chosen.scenario, seed: 1 },
    words: lane === undefined ? reference : `${reference} lane ${lane} (${chosen.label})`,
    ambiguous: apart
      ? `${simulation.id}/${found} shows several lanes: ${lanes.map(({ label }, i) => `${laneLetter(i)} (${label})`).join(', ')}; name one of them, or set what they differ in, such as ${firstDifference(
          simulation,
          lanes.map((each) => each.scenario),
        )}`
      : null,
  };
}

function sameScenario(simulation: Simulation, scenarios: readonly Scenario[]): boolean {
  return new Set(scenarios.map((scenario) => formatScenario(simulation, scenario))).size === 1;
}

function firstDifference({ parameters }: Simulation, scenarios: readonly Scenario[]): string {
  const text = (name: string, scenario: Scenario | undefined) =>
    parameterText(parameters[name] as Parameter, scenario?.parameters[name] as ParameterValue);
  const name = Object.keys(parameters).find((each) =>
    scenarios.some((scenario) => text(each, scenario) !== text(each, scenarios[0])),
  );
  return name ? `${name}=${text(name, scenarios[0])}` : 'a parameter';
}

export function measureNamed({ simulation }: NamedRun, name: string, attribute = 'measure'): Measure {
  const { measures } = simulation;
  const measure = Object.hasOwn(measures, name) ? measures[name] : undefined;
  if (measure) return measure;
  const meant = nearest(name, Object.keys(measures));
  throw new AuthorError(
    `${simulation.id} measures no “${name}”${meant ? ` (did you mean ${meant}?)` : ''}; it measures ${Object.keys(measures).join(', ')}`,
    attribute,
  );
}
