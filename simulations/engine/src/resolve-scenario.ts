/**
 * From what somebody asked for to a scenario that can run: every value checked, every doubtful one named and replaced.
 */
import { nearest } from './nearest.ts';
import { checkParameter, quoted } from './parameter-value.ts';
import type { Parameter, ParameterValue } from './parameters.ts';
import type { Problem } from './problem.ts';
import type { Intervention, Scenario } from './scenario.ts';
import { parseInterventions, parsePairs } from './scenario-text.ts';
import type { Preset, Simulation } from './simulation.ts';

/** A scenario as somebody asks for it: a preset, and what should differ from it. */
export interface ScenarioRequest {
  readonly preset?: string | undefined;
  /** Values as themselves, over the preset's. */
  readonly set?: Readonly<Record<string, unknown>> | undefined;
  /** Values as text, over those: `policy=random&seed=7`. */
  readonly text?: string | undefined;
  readonly interventions?: readonly Intervention[] | undefined;
}

/** One scenario of a comparison, with its name. */
export interface Lane {
  readonly label: string;
  readonly scenario: Scenario;
}

/** The single scenario asked for; of a preset with lanes, its first lane. */
export function resolveScenario(
  simulation: Simulation,
  request: ScenarioRequest = {},
): { scenario: Scenario; problems: Problem[] } {
  const { lanes, problems } = resolveLanes(simulation, request);
  return { scenario: (lanes[0] as Lane).scenario, problems };
}

/** One scenario a lane: those of the preset, or the one lane asked for. Unprefixed keys go to every lane. */
export function resolveLanes(
  simulation: Simulation,
  request: ScenarioRequest = {},
): { lanes: Lane[]; preset: string; problems: Problem[] } {
  const problems: Problem[] = [];
  const [preset, presetId] = findPreset(simulation, request.preset, problems);
  const pairs = parsePairs(request.text ?? '');
  const named = Math.max(preset.lanes?.length ?? 1, lanesNamed(pairs));
  // `lanes=1` keeps the first lanes of a comparison.
  const count = /^[1-4]$/.test(pairs.get('lanes') ?? '') ? Math.min(named, Number(pairs.get('lanes'))) : named;
  const lanes = Array.from({ length: count }, (_, index): Lane => {
    const lane = preset.lanes?.[index];
    const prefix = `${laneLetter(index)}.`;
    const given = new Map<string, unknown>(Object.entries({ ...preset.set, ...lane?.set, ...request.set }));
    const written = new Map<string, string>();
    for (const [key, value] of pairs) if (!/^[a-d]\./.test(key)) written.set(key, value);
    for (const [key, value] of pairs) if (key.startsWith(prefix)) written.set(key.slice(2), value);
    const scenario = fill(simulation, preset, given, written, request.interventions ?? [], problems);
    return { label: lane?.label ?? simulation.title, scenario };
  });
  return { lanes, preset: presetId, problems: distinct(problems) };
}

/** Lanes share most of their values, and so their faults; each is named once. */
function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.where} ${problem.found}`, problem])).values()];
}

/** The letter a lane has in links: a, b, c, d. */
export function laneLetter(index: number): string {
  return 'abcd'[index] ?? 'd';
}

function findPreset(simulation: Simulation, asked: string | undefined, problems: Problem[]): [Preset, string] {
  const names = Object.keys(simulation.scenarios);
  const fallback = names[0] as string;
  if (asked === undefined || names.includes(asked)) {
    const name = asked ?? fallback;
    return [simulation.scenarios[name] as Preset, name];
  }
  const meant = nearest(asked, names);
  problems.push({
    where: 'preset',
    found: `${quoted(asked)}${meant ? ` (did you mean ${meant}?)` : ''}`,
    allowed: `one of ${names.join(', ')}`,
    used: fallback,
  });
  return [simulation.scenarios[fallback] as Preset, fallback];
}

function lanesNamed(pairs: ReadonlyMap<string, string>): number {
  let count = 1;
  for (const key of pairs.keys())
    if (/^[a-d]\./.test(key)) count = Math.max(count, 'abcd'.indexOf(key[0] as string) + 1);
  return count;
}

function fill(
  simulation: Simulation,
  preset: Preset,
  given: ReadonlyMap<string, unknown>,
  written: ReadonlyMap<string, string>,
  done: readonly Intervention[],
  problems: Problem[],
): Scenario {
  const asked = new Map<string, unknown>([...given, ...written]);
  const values: Record<string, ParameterValue> = {};
  for (const [name, parameter] of Object.entries<Parameter>(simulation.parameters)) values[name] = parameter.default;
  for (const [name, parameter] of Object.entries<Parameter>(simulation.parameters)) {
    const checked = checkParameter(name, parameter, asked.has(name) ? asked.get(name) : parameter.default, values);
    values[name] = checked.value;
    if (asked.has(name)) problems.push(...checked.problems);
    asked.delete(name);
  }
  const seed = readSeed(asked.get('seed') ?? preset.seed ?? 1, problems);
  const model = asked.get('model');
  if (model !== undefined && Number(model) !== simulation.version)
    problems.push({
      where: 'model',
      found: `${quoted(model)}`,
      allowed: `version ${simulation.version} of this model, the one that is here; its results may differ from those the link was made for`,
      used: String(simulation.version),
    });
  const { interventions, problems: actionProblems } = parseInterventions(
    String(asked.get('do') ?? ''),
    Object.keys(simulation.actions ?? {}),
  );
  problems.push(...actionProblems);
  for (const key of ['seed', 'model', 'do', 'v', 'lanes']) asked.delete(key);
  for (const [key, value] of asked) {
    const meant = nearest(key, Object.keys(simulation.parameters));
    problems.push({
      where: key.slice(0, 40),
      found: `the unknown parameter ${quoted(key)} with ${quoted(value)}${meant ? ` (did you mean ${meant}?)` : ''}`,
      allowed: `one of ${Object.keys(simulation.parameters).join(', ')}, seed, do`,
      used: 'nothing of it',
    });
  }
  return {
    simulation: simulation.id,
    model: simulation.version,
    parameters: values,
    seed,
    interventions: [...done, ...interventions],
  };
}

function readSeed(found: unknown, problems: Problem[]): number {
  const seed = typeof found === 'string' && /^\d{1,10}$/.test(found) ? Number(found) : found;
  if (typeof seed === 'number' && Number.isInteger(seed) && seed >= 1 && seed < 4294967296) return seed;
  problems.push({ where: 'seed', found: quoted(found), allowed: 'a whole number from 1 to 4294967295', used: '1' });
  return 1;
}
