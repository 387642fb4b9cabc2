/**
 * The pass before the build: every figure, claim, bet and challenge of every lesson, measured and judged, and the figure
 * of every simulation's own page. A lesson that says what its runs do not is an error with its place; all errors are
 * found, not only the first.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuthorError } from './author-error.ts';
import { challengeQuestion } from './challenge.ts';
import { claimQuestion } from './claim.ts';
import type { ClaimAnswer } from './claim.ts';
import { claimComplaint } from './complaint.ts';
import type { Complaint } from './complaint.ts';
import { figureQuestion } from './figure.ts';
import { Known } from './known.ts';
import type { Measurer } from './known.ts';
import { scenarioKey } from './measurements.ts';
import { readMarkup } from './markup.ts';
import type { Element } from './markup.ts';
import { measuredQuestion } from './measured.ts';
import { pageFaults } from './page-faults.ts';
import { predictQuestion } from './prediction.ts';
import type { Question } from './question.ts';
import { settle } from './settle.ts';
import type { Simulations } from './simulations.ts';
import { Store } from './store.ts';
import type { Folders } from './store.ts';

const READERS: Readonly<
  Record<string, (simulations: Simulations, given: Element['attributes']) => Promise<Question<unknown>>>
> = {
  Measured: measuredQuestion,
  Claim: claimQuestion,
  Predict: predictQuestion,
  Challenge: challengeQuestion,
  Simulation: figureQuestion,
  Compare: figureQuestion,
};

export interface Pass {
  readonly complaints: readonly Complaint[];
  readonly lessons: number;
  /** How many of each component were judged. */
  readonly judged: Readonly<Record<string, number>>;
  readonly scenarios: number;
  readonly measuredNow: number;
}

export interface PassOptions {
  readonly folders: Folders;
  /** The folder of words and order, and how to call it in messages. */
  readonly content: string;
  readonly called: string;
  readonly simulations: Simulations;
  readonly measurer: Measurer;
}

interface Asked extends Pick<Complaint, 'file' | 'place' | 'component' | 'sentence'> {
  readonly question: Question<unknown>;
}

export async function measureLessons({ folders, content, called, simulations, measurer }: PassOptions): Promise<Pass> {
  const complaints: Complaint[] = [];
  const asked: Asked[] = [];
  const files = mdxFiles(join(content, 'lessons')).map((name) => `lessons/${name}`);
  for (const name of files) {
    const file = `${called}/${name}`;
    const markup = readMarkup(readFileSync(join(content, name), 'utf8'));
    if ('fault' in markup) {
      complaints.push({ file, place: markup.place, component: 'MDX', message: markup.fault });
      continue;
    }
    complaints.push(...pageFaults(file, markup.elements));
    for (const element of markup.elements) {
      const question = await ask(simulations, file, element, complaints);
      const { name: component, place } = element;
      const sentence = component === 'Measured' ? undefined : element.sentence;
      if (question) asked.push({ file, place, component, sentence, question });
    }
  }
  const ofLessons = asked.length;
  for (const id of simulations.ids) {
    const at = { file: `simulations/${id}/index.ts`, place: { line: 1, column: 1 }, component: 'its page' };
    try {
      asked.push({ ...at, question: await figureQuestion(simulations, { of: id }) });
    } catch (error) {
      complaints.push({ ...at, message: error instanceof Error ? error.message : String(error) });
    }
  }

  const store = new Store(folders);
  const known = new Known(store, measurer);
  const answers = await settle(
    asked.map(({ question }) => question),
    known,
  );
  asked.forEach(({ question: _, ...at }, index) => {
    const given = answers[index];
    if (!given) return;
    if ('failed' in given) complaints.push({ ...at, message: given.failed });
    else if (given.fault !== undefined)
      complaints.push(
        at.component === 'Claim'
          ? { ...at, ...claimComplaint(given.answer as ClaimAnswer) }
          : { ...at, message: given.fault },
      );
  });
  if (complaints.length === 0) store.prune();

  const judged: Record<string, number> = {};
  for (const { component } of asked.slice(0, ofLessons)) judged[component] = (judged[component] ?? 0) + 1;
  const order = (each: Complaint) => files.indexOf(each.file.slice(called.length + 1));
  complaints.sort((a, b) => order(a) - order(b) || a.place.line - b.place.line || a.place.column - b.place.column);
  const scenarios = new Set(
    asked.flatMap(({ question }) => question.needs.map((need) => scenarioKey(need.simulation, need.scenario))),
  );
  return { complaints, lessons: files.length, judged, scenarios: scenarios.size, measuredNow: known.measuredNow };
}

async function ask(
  simulations: Simulations,
  file: string,
  element: Element,
  complaints: Complaint[],
): Promise<Question<unknown> | null> {
  const read = READERS[element.name];
  if (!read) return null;
  for (const { attribute, fault } of element.faults)
    complaints.push({
      file,
      place: element.placeOf[attribute] ?? element.place,
      component: element.name,
      message: `${attribute} takes a literal; found ${fault}.`,
    });
  if (element.faults.length > 0) return null;
  try {
    return await read(simulations, element.attributes);
  } catch (error) {
    const attribute = error instanceof AuthorError ? error.attribute : undefined;
    const place = (attribute === undefined ? undefined : element.placeOf[attribute]) ?? element.place;
    complaints.push({
      file,
      place,
      component: element.name,
      message: `${error instanceof Error ? error.message : String(error)}.`,
      sentence: element.name === 'Claim' ? element.sentence : undefined,
    });
    return null;
  }
}

function mdxFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.mdx'))
    .sort();
}
