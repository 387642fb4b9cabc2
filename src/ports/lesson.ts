/** What lesson components need of the page they stand in, of the course, of the glossary and of what was measured. */
import type { Parameter, ParameterValue } from '@under-load/engine';
import { parameterText } from '@under-load/engine';
import { writeLink } from '../../components/simulation/figure/link.ts';
import { reference } from '../../components/simulation/figure/reference.ts';
import { getCourse } from '../course/course.ts';
import { href, simulationHref, termHref } from '../course/href.ts';
import type { LessonInfo } from '../course/lesson-index.ts';
import { loadSimulation, simulationIds } from '../figures/registry.ts';
import { glossary } from '../glossary/glossary.ts';
import { answerNow, SentenceError } from '../measure/answer.ts';
import type { Reader } from '../measure/answer.ts';
import type { Given } from '../measure/attributes.ts';
import { challengeQuestion } from '../measure/challenge.ts';
import { claimQuestion } from '../measure/claim.ts';
import type { ClaimAnswer } from '../measure/claim.ts';
import { claimComplaint } from '../measure/complaint.ts';
import { measuredQuestion } from '../measure/measured.ts';
import { readOther, readRun, scenarioOf } from '../measure/named-run.ts';
import type { NamedRun } from '../measure/named-run.ts';
import { predictQuestion } from '../measure/prediction.ts';

export { lessonHref } from '../course/href.ts';
export type { NamedRun } from '../measure/named-run.ts';

/** The page a component renders in. */
export interface Page {
  readonly url: URL;
}

const simulations = { ids: simulationIds, load: loadSimulation };

/** The lesson of a page, or undefined on any other page. */
export async function lessonOf({ url }: Page): Promise<LessonInfo | undefined> {
  const { lessons } = await getCourse();
  const id = /\/lessons\/([^/]+)\//.exec(url.pathname)?.[1];
  return id === undefined ? undefined : lessons.get(id);
}

/** What an attempt at an activity of this page says about itself, for the element's `data-record`. */
export async function recordOf(page: Page, activity: string, run?: NamedRun): Promise<string> {
  const { curriculum } = await getCourse();
  const lesson = await lessonOf(page);
  const places = lesson ? [lesson.id, ...lesson.aliases].map((id) => `${id}#${activity}`) : [`page#${activity}`];
  const about = run
    ? {
        model: `${run.simulation.id}@${run.simulation.version}`,
        scenario: reference(run.simulation, [scenarioOf(run, 'run')]),
      }
    : {};
  return JSON.stringify({
    places,
    revision: lesson?.revision ?? 1,
    curriculum: curriculum.id,
    release: curriculum.release,
    ...about,
  });
}

export async function activityOf(page: Page, id: string): Promise<LessonInfo['activities'][number] | undefined> {
  return (await lessonOf(page))?.activities.find((activity) => activity.id === id);
}

export const measured = (page: Page, given: Given) => answered(page, 'Measured', measuredQuestion, given);
export const claimed = (page: Page, given: Given) => answered(page, 'Claim', claimQuestion, given);
export const predicted = (page: Page, given: Given) => answered(page, 'Predict', predictQuestion, given);
export const challenged = (page: Page, given: Given) => answered(page, 'Challenge', challengeQuestion, given);

/** A run, and others named beside it, as an author writes them. */
export async function runNamed(page: Page, component: string, reference: string, lane?: string): Promise<NamedRun> {
  return inPlace(page, component, () => readRun(simulations, 'run', reference, lane));
}
export async function otherRun(page: Page, component: string, written: string, base: NamedRun): Promise<NamedRun> {
  return inPlace(page, component, () => readOther(simulations, 'run', written, base));
}

/** The simulation's own page, showing these runs side by side. */
export function runHref(runs: readonly [NamedRun, ...NamedRun[]]): string {
  const [first] = runs;
  const { simulation, preset } = first;
  const together = runs.filter((run) => run.simulation.id === simulation.id);
  const lanes = together.map((run) => ({ label: run.words, scenario: scenarioOf(run, 'run') }));
  const asked = { lock: [], hide: [], goal: undefined };
  const link = writeLink(simulation, asked, {
    ...asked,
    preset,
    lanes,
    at: null,
    view: 'stage',
    sweep: null,
    item: null,
    unknown: [],
  });
  return `${simulationHref(simulation.id)}${link === '' ? '' : `#?${link}`}`;
}

/** What sets a run's values apart from the simulation's own, in the words of its controls. */
export function valuesInWords({ simulation, scenario }: NamedRun, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const parameter: Parameter | undefined = simulation.parameters[name];
    return parameter ? [`${parameter.label}: ${valueInWords(parameter, scenario.parameters[name])}`] : [];
  });
}

/** A parameter's value as its control writes it. */
export function valueInWords(parameter: Parameter, value: unknown): string {
  switch (parameter.kind) {
    case 'choice':
      return parameter.options[String(value)] ?? String(value);
    case 'boolean':
      return value ? 'on' : 'off';
    case 'number':
      return parameter.unit ? `${String(value)} ${parameter.unit}` : String(value);
    case 'list':
      return parameterText(parameter, value as ParameterValue);
  }
}

export async function termNamed(
  page: Page,
  id: string,
): Promise<{ readonly term: string; readonly short: string; readonly href: string }> {
  const terms = await glossary();
  const term = terms.get(id);
  if (!term)
    throw await placed(
      page,
      'Term',
      new Error(`there is no term “${id}”; there are: ${[...terms.keys()].sort().join(', ')}`),
    );
  return { term: term.term, short: term.short, href: termHref(id) };
}

export async function sourceNamed(page: Page, id: string): Promise<{ readonly number: number; readonly text: string }> {
  const sources = (await lessonOf(page))?.sources ?? [];
  const index = sources.findIndex((source) => source.id === id);
  const found = sources[index];
  if (!found)
    throw await placed(
      page,
      'Source',
      new Error(
        `there is no source “${id}”; the lesson names: ${sources.map((source) => source.id).join(', ') || 'none'}`,
      ),
    );
  return { number: index + 1, text: found.text };
}

export async function lessonNamed(
  page: Page,
  component: string,
  id: string,
): Promise<{ readonly title: string; readonly href: string }> {
  const { lessons } = await getCourse();
  const lesson = lessons.get(id);
  if (!lesson)
    throw await placed(
      page,
      component,
      new Error(`there is no lesson “${id}”; there are: ${[...lessons.keys()].sort().join(', ')}`),
    );
  return { title: lesson.title, href: href(`/lessons/${id}/`) };
}

const answered = <Answer>(page: Page, component: string, read: Reader<Answer>, given: Given): Promise<Answer> =>
  inPlace(page, component, () => answerNow(read, simulations, given));

async function inPlace<T>(page: Page, component: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw await placed(page, component, error);
  }
}

async function placed(page: Page, component: string, error: unknown): Promise<Error> {
  const lesson = await lessonOf(page);
  const message =
    error instanceof SentenceError && component === 'Claim'
      ? claimWords(error.answer as ClaimAnswer)
      : error instanceof Error
        ? error.message
        : String(error);
  return new Error(`${lesson?.file ?? page.url.pathname} <${component}>: ${message}`, { cause: error });
}

function claimWords(answer: ClaimAnswer): string {
  const { message, details = [] } = claimComplaint(answer);
  return `${message} ${details.map(([name, value]) => `${name}: ${value}`).join('; ')}`;
}
