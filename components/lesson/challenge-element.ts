/** `<under-load-challenge>`: judges its figure's long run, clause by clause, and keeps what was tried once it is known. */
import type { ParameterValues } from '@under-load/engine';
import { addAttempt, reached } from '../../src/ports/reader.ts';
import { judgeClause, judgeGoal } from './goal/goal.ts';
import type { Clause, ClauseVerdict, MeasuredValue } from './goal/goal.ts';

/** What a figure tells of its first lane, each time its long run has grown. */
export interface StudyDetail {
  readonly figure: string;
  readonly seeds: number;
  readonly wanted: number;
  readonly parameters: ParameterValues;
  readonly measures: Readonly<Record<string, MeasuredValue>>;
  /** The scenario as text, and whether the reader has changed anything. */
  readonly scenario: string;
  readonly changed: boolean;
}

interface Activity {
  readonly places: readonly [string, ...string[]];
  readonly revision: number;
  readonly curriculum: string;
  readonly release: string;
  readonly model?: string;
}

type Words = Readonly<Record<ClauseVerdict | 'measuring' | 'before', string>>;

class ChallengeElement extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('under-load:study', this.#judge);
    const { places, revision } = this.#read<Activity>('record');
    if (reached(places, revision)) this.dataset['met'] = '';
    this.#say(this.#before);
  }

  disconnectedCallback(): void {
    document.removeEventListener('under-load:study', this.#judge);
  }

  readonly #judge = (event: Event): void => {
    const study = (event as CustomEvent<StudyDetail>).detail;
    if (study.figure !== this.dataset['figure']) return;
    const clauses = this.#read<Clause[]>('clauses');
    const said = this.#read<Words>('words');
    const done = study.seeds >= study.wanted;
    const verdicts = clauses.map((clause) => judgeClause(clause, study.measures, study.parameters));
    for (const [i, mark] of this.querySelectorAll<HTMLElement>('[data-verdict]').entries()) {
      const verdict = verdicts[i] ?? 'close';
      mark.dataset['verdict'] = done ? verdict : '';
      mark.textContent = done ? said[verdict] : said.measuring;
    }
    const whole = judgeGoal(verdicts);
    this.#say(!study.changed ? this.#before : done ? said[whole] : '');
    if (!done || !study.changed || whole === 'close') return;
    if (whole === 'met') this.dataset['met'] = '';
    const { places, revision, curriculum, release, model = null } = this.#read<Activity>('record');
    addAttempt({
      activity: places[0],
      ...{ revision, curriculum, release, model, scenario: study.scenario, response: study.scenario, verdict: whole },
      score: Number(whole === 'met'),
    });
  };

  /** What stands there before anything is changed. */
  get #before(): string {
    return this.dataset['met'] === undefined ? '' : this.#read<Words>('words').before;
  }

  #say(words: string): void {
    const status = this.querySelector<HTMLElement>('.whole');
    if (status && status.textContent !== words) status.textContent = words;
  }

  #read<T>(name: string): T {
    return JSON.parse(this.dataset[name] ?? 'null') as T;
  }
}

if (!customElements.get('under-load-challenge')) customElements.define('under-load-challenge', ChallengeElement);
