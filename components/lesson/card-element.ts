/** `<under-load-card>`: copies the card as Markdown, with the address of its run. */
class CardElement extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', this.#copy);
  }

  readonly #copy = (): void => {
    const status = this.querySelector<HTMLElement>('[role=status]');
    const say = (key: 'copied' | 'failed') => () => {
      if (status) status.textContent = status.dataset[key] ?? '';
    };
    const run = this.querySelector('a');
    const text = `${this.dataset['markdown'] ?? ''}\n\n[${run?.textContent ?? ''}](${run?.href ?? ''})\n`;
    // Pages that are not served securely have no clipboard.
    Promise.resolve(navigator.clipboard)
      .then((clipboard) => clipboard.writeText(text))
      .then(say('copied'), say('failed'));
  };
}

if (!customElements.get('under-load-card')) customElements.define('under-load-card', CardElement);
