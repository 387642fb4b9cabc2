/**
 * `<under-load-quiz>`: checks the chosen option, says why, and keeps the answer among the reader's attempts. An answer
 * given before is chosen again when the page opens, but what it was worth is said only when it is checked.
 */
import { addAttempt, latest } from '../../src/ports/reader.ts';

/** As `recordOf` writes it. */
interface Activity {
  readonly places: readonly [string, ...string[]];
  readonly revision: number;
  readonly curriculum: string;
  readonly release: string;
}

class QuizElement extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('submit', this.#check);
    this.addEventListener('change', this.#clear);
    const { places, revision } = this.#activity;
    const before = latest(places, revision)?.response ?? '';
    for (const input of this.querySelectorAll('input')) input.checked = input.value === before;
  }

  readonly #check = (event: Event): void => {
    event.preventDefault();
    const chosen = this.querySelector<HTMLInputElement>('input:checked');
    const option = chosen?.closest('li');
    if (!chosen || !option) return;
    const answer = option.querySelector<HTMLElement>('[data-verdict]');
    // An instructor's question has no answers in the page: the choice was only seen.
    const verdict = !answer ? 'seen' : answer.dataset['verdict'] === 'right' ? 'right' : 'wrong';
    option.dataset['tried'] = verdict;
    const said =
      answer?.querySelector('p')?.cloneNode(true) ??
      Object.assign(document.createElement('p'), { textContent: this.dataset['noted'] });
    this.#say(verdict, said);
    const { places, revision, curriculum, release } = this.#activity;
    addAttempt({
      activity: places[0],
      revision,
      curriculum,
      release,
      model: null,
      scenario: null,
      response: chosen.value,
      verdict,
      score: verdict === 'seen' ? null : Number(verdict === 'right'),
    });
  };

  /** What was said about one option must not stand under another. */
  readonly #clear = (): void => this.#say('');

  #say(verdict: string, ...words: Node[]): void {
    const status = this.querySelector<HTMLElement>('[role=status]');
    status?.replaceChildren(...words);
    if (status) status.dataset['tried'] = verdict;
  }

  get #activity(): Activity {
    return JSON.parse(this.dataset['record'] ?? '{}') as Activity;
  }
}

if (!customElements.get('under-load-quiz')) customElements.define('under-load-quiz', QuizElement);
