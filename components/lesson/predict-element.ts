/**
 * `<under-load-predict>`: takes a bet once, keeps it, opens what came out and tells the figure. A bet made on an earlier
 * visit still stands when the page opens.
 */
import { addAttempt, latest } from '../../src/ports/reader.ts';

interface Activity {
  readonly places: readonly [string, ...string[]];
  readonly revision: number;
  readonly curriculum: string;
  readonly release: string;
  readonly model?: string;
  readonly scenario?: string;
}

class PredictElement extends HTMLElement {
  connectedCallback(): void {
    const settled = this.querySelector('details');
    for (const button of this.querySelectorAll<HTMLButtonElement>('.opts button[type=button]'))
      button.addEventListener('click', () => this.#bet(button.value, true));
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#bet(this.querySelector('input')?.value ?? '', true);
    });
    // Opened without a bet, it is settled all the same.
    settled?.addEventListener('toggle', () => settled.open && this.#tell());
    const { places, revision } = this.#activity;
    const before = latest(places, revision);
    if (before) this.#bet(before.response, false);
  }

  #bet(bet: string, made: boolean): void {
    const settled = this.querySelector('details');
    const { right, measured } = settled?.dataset ?? {};
    const near = measured !== undefined && bet !== '' && Math.abs(Number(bet) / Number(measured) - 1) <= 0.25;
    const verdict = bet === '' ? 'skipped' : (right === undefined ? near : bet === right) ? 'right' : 'wrong';
    for (const button of this.querySelectorAll<HTMLButtonElement>('.opts button'))
      if (button.hasAttribute('aria-pressed'))
        button.setAttribute('aria-pressed', String(button.value === bet && bet !== ''));
    const input = this.querySelector('input');
    if (input) input.value = bet;
    const said = this.querySelector<HTMLElement>('.said');
    if (said) said.textContent = bet === '' ? '' : `${this.dataset['youSaid'] ?? ''} “${bet}”.`;
    this.#lay(bet);
    if (settled) settled.open = true;
    this.#tell();
    if (!made) return;
    const { places, revision, curriculum, release, model = null, scenario = null } = this.#activity;
    addAttempt({
      activity: places[0],
      ...{ revision, curriculum, release, model, scenario, response: bet, verdict },
      score: verdict === 'skipped' ? null : Number(verdict === 'right'),
    });
  }

  /** Marks the bet on the line that shows what came out. */
  #lay(bet: string): void {
    let x: string | null = null;
    for (const option of this.querySelectorAll<SVGGElement>('[data-option]')) {
      option.toggleAttribute('data-chosen', option.dataset['option'] === bet);
      if (option.dataset['option'] === bet) x = option.querySelector('circle')?.getAttribute('cx') ?? null;
    }
    const you = this.querySelector('text.yours');
    you?.toggleAttribute('data-chosen', x !== null);
    if (x !== null) you?.setAttribute('x', x);
  }

  #tell(): void {
    const { figure } = this.dataset;
    if (figure === undefined) return;
    // The event is for a figure that is alive, the mark for one that will be.
    const element = document.getElementById(figure);
    if (element) element.dataset['bet'] = '';
    document.dispatchEvent(new CustomEvent('under-load:bet', { detail: { figure } }));
  }

  get #activity(): Activity {
    return JSON.parse(this.dataset['record'] ?? '{}') as Activity;
  }
}

if (!customElements.get('under-load-predict')) customElements.define('under-load-predict', PredictElement);
