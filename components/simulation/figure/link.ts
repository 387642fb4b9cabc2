/**
 * A figure's scenario in the page's address: `#two-rules?policy=p2c&seed=7&at=12.4&v=1&model=1`, on a simulation's own
 * page `#?…`, or `?s=…` where a system strips what follows a hash. Only what differs from the served figure is written;
 * keys nobody here knows are kept; values that cannot be used are named and replaced, never fatal.
 */
import {
  formatPairs,
  laneLetter,
  nearest,
  parameterText,
  parsePairs,
  quoted,
  resolveLanes,
  sameValue,
  scenarioPairs,
} from '@under-load/engine';
import type { Lane, Parameter, ParameterValue, Problem, Simulation } from '@under-load/engine';
import { askedPairs, readAsked } from './asked.ts';
import type { Asked, OnPage } from './asked.ts';
import { itemPair, readItem } from './link-item.ts';
import { VIEWS } from './served.ts';
import type { Served, View } from './served.ts';
import { MOST_LANES } from './lanes.ts';
import { readSweep, sweepText } from './sweep-ask.ts';
import type { SweepAsk } from './sweep-ask.ts';
import type { Picked } from '../journey/picked.ts';

export const LINK_VERSION = 1;

export interface Linked extends Asked {
  readonly preset: string;
  readonly lanes: readonly Lane[];
  /** Null: the served moment. */
  readonly at: number | null;
  readonly view: View;
  /** Null: the usual one. */
  readonly sweep: SweepAsk | null;
  /** Whether the run has it is not known here. */
  readonly item: Picked | null;
  readonly problems: readonly Problem[];
  /** Keys that are not this figure's to understand. */
  readonly unknown: readonly (readonly [string, string])[];
}

const OWN = ['preset', 'lanes', 'at', 'view', 'sweep', 'lock', 'hide', 'goal', 'v', 'model'];

export function readLink(
  simulation: Simulation,
  served: Pick<Served, 'preset' | 'set' | 'views'> & OnPage,
  text: string,
): Linked {
  const pairs = parsePairs(text);
  const problems: Problem[] = [];
  const own = new Map<string, string>();
  const asked: [string, string][] = [];
  const unknown: [string, string][] = [];
  for (const [key, value] of pairs) {
    const bare = key.replace(/^[a-d]\./, '');
    if (OWN.includes(key) || /^([b-d]\.)?item$/.test(key)) own.set(key, value);
    else if (Object.hasOwn(simulation.parameters, bare) || key === 'seed' || key === 'do') asked.push([key, value]);
    else unknown.push([key, value]);
  }
  if (own.has('model')) asked.push(['model', own.get('model') as string]);
  const preset = own.get('preset');
  const base = preset === undefined ? (served.set ?? '') : '';
  const text_ = [base, formatPairs(asked)].filter((part) => part !== '').join('&');
  const resolved = resolveLanes(simulation, { preset: preset ?? served.preset, text: text_ });
  problems.push(...resolved.problems);
  for (const [key, value] of unknown) {
    const meant = nearest(key.replace(/^[a-d]\./, ''), Object.keys(simulation.parameters));
    if (meant)
      problems.push({
        where: key.slice(0, 40),
        found: `the unknown parameter ${quoted(key)} with ${quoted(value)}`,
        allowed: `${meant} may be meant`,
        used: 'nothing of it',
      });
  }

  let count = resolved.lanes.length;
  const lanes = own.get('lanes');
  if (lanes !== undefined) {
    if (/^[1-4]$/.test(lanes) && Number(lanes) <= count) count = Number(lanes);
    else
      problems.push({
        where: 'lanes',
        found: `“${lanes.slice(0, 20)}”`,
        allowed: `a whole number from 1 to ${count}`,
        used: String(count),
      });
  }
  const version = own.get('v');
  if (version !== undefined && version !== String(LINK_VERSION))
    problems.push({
      where: 'v',
      found: `“${version.slice(0, 20)}”`,
      allowed: `version ${LINK_VERSION} of these links`,
      used: String(LINK_VERSION),
    });
  const at = own.get('at');
  const moment = at === undefined ? null : /^\d{1,12}(\.\d{1,24})?$/.test(at) ? Number(at) : NaN;
  if (Number.isNaN(moment))
    problems.push({
      where: 'at',
      found: `“${(at ?? '').slice(0, 20)}”`,
      allowed: 'a moment of the run, in seconds',
      used: 'the figure’s own moment',
    });
  const view = own.get('view') ?? 'stage';
  const known = VIEWS.find((name) => name === view && served.views.includes(name));
  if (!known)
    problems.push({
      where: 'view',
      found: `“${view.slice(0, 20)}”`,
      allowed: `one of ${served.views.join(', ')}`,
      used: 'stage',
    });
  const swept = own.get('sweep');
  const sweep = swept === undefined ? null : readSweep(simulation, swept);
  problems.push(...(sweep?.problems ?? []));
  count = Math.min(count, MOST_LANES);
  const [key, named] = [...own].find(([name]) => name.endsWith('item')) ?? [];
  const picked = key !== undefined && named !== undefined ? readItem(simulation, key, named, count) : null;
  if (picked?.problem) problems.push(picked.problem);
  const { problems: misread, ...asks } = readAsked(simulation, served, own);
  problems.push(...misread);
  return {
    ...asks,
    preset: resolved.preset,
    lanes: resolved.lanes.slice(0, count),
    at: moment === null || Number.isNaN(moment) ? null : moment,
    view: known ?? 'stage',
    sweep: sweep?.sweep ?? null,
    item: picked?.item ?? null,
    problems,
    unknown,
  };
}

export function writeLink(
  simulation: Simulation,
  served: Pick<Served, 'preset' | 'set'> & OnPage,
  state: Omit<Linked, 'problems'>,
): string {
  const home = resolveLanes(simulation, { preset: served.preset, text: served.set });
  const samePreset = state.preset === home.preset;
  const named = samePreset ? home.lanes : resolveLanes(simulation, { preset: state.preset }).lanes;
  const pairs: [string, string][] = [];
  if (!samePreset) pairs.push(['preset', state.preset]);
  const { lanes } = state;
  const base = withAdded(simulation, samePreset ? served : { preset: state.preset }, named, lanes.length);
  for (const [name, parameter] of Object.entries<Parameter>(simulation.parameters))
    pairs.push(...parameterPairs(name, parameter, lanes, base));
  if (lanes.length < named.length) pairs.push(['lanes', String(lanes.length)]);
  if (lanes.length > named.length) forceLanes(pairs, simulation, lanes, named.length);
  const [first, firstBase] = [lanes[0], base[0]];
  if (first && firstBase)
    for (const pair of scenarioPairs(
      simulation,
      { ...first.scenario, parameters: firstBase.scenario.parameters },
      firstBase.scenario,
    ))
      pairs.push(pair);
  if (state.at !== null) pairs.push(['at', exactMoment(state.at)]);
  if (state.view !== 'stage') pairs.push(['view', state.view]);
  if (state.sweep) pairs.push(['sweep', sweepText(state.sweep)]);
  if (state.item !== null) pairs.push(itemPair(state.item));
  pairs.push(...askedPairs(state, served));
  pairs.push(...state.unknown.map(([key, value]): [string, string] => [key, value]));
  return pairs.length
    ? formatPairs([...pairs, ['v', String(LINK_VERSION)], ['model', String(simulation.version)]])
    : '';
}

/** The lanes a link starts from: the preset's, then what a lane that is only named by a key would be. */
function withAdded(
  simulation: Simulation,
  { preset, set = '' }: Pick<Served, 'preset' | 'set'>,
  named: readonly Lane[],
  count: number,
): readonly Lane[] {
  if (count <= named.length) return named;
  const asked = [set, `${laneLetter(count - 1)}.seed=1`].filter((part) => part !== '').join('&');
  return resolveLanes(simulation, { preset, text: asked }).lanes;
}

/** Nothing where no lane differs from the served one; one pair where all lanes agree; else one a lane that needs it. */
function parameterPairs(
  name: string,
  parameter: Parameter,
  lanes: readonly Lane[],
  base: readonly Lane[],
): [string, string][] {
  const value = (lane: Lane | undefined) => lane?.scenario.parameters[name] as ParameterValue;
  if (lanes.every((lane, i) => sameValue(parameter, value(lane), value(base[i])))) return [];
  if (lanes.every((lane) => sameValue(parameter, value(lane), value(lanes[0]))))
    return [[name, parameterText(parameter, value(lanes[0]))]];
  return lanes.flatMap((lane, i): [string, string][] =>
    sameValue(parameter, value(lane), value(base[i]))
      ? []
      : [[`${laneLetter(i)}.${name}`, parameterText(parameter, value(lane))]],
  );
}

/** A lane that was added must be named by some key even where it differs in nothing. */
function forceLanes(pairs: [string, string][], simulation: Simulation, lanes: readonly Lane[], served: number): void {
  for (let i = served; i < lanes.length; i++) {
    if (pairs.some(([key]) => key.startsWith(`${laneLetter(i)}.`))) continue;
    const name = simulation.lead;
    pairs.push([
      `${laneLetter(i)}.${name}`,
      parameterText(simulation.parameters[name] as Parameter, lanes[i]?.scenario.parameters[name] as ParameterValue),
    ]);
  }
}

/** Every digit, so that a link opens after the very event it was copied at. */
function exactMoment(at: number): string {
  const text = String(at);
  return text.includes('e') ? at.toFixed(15) : text;
}
