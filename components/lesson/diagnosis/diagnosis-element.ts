/** `<under-load-diagnosis>`: shows a worked case as it is served, and fetches what a case of one's own needs when it is wanted. */
class DiagnosisElement extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('[data-begin]')?.addEventListener('click', this.#begin, { once: true });
  }

  readonly #begin = (event: Event): void => {
    const host = this.querySelector('[data-live]');
    const button = event.currentTarget as HTMLElement;
    if (!host) return;
    import('./mount.tsx')
      .then(({ mount }) => {
        mount(host, this.dataset['record'] ?? '{}');
        button.remove();
      })
      .catch((error: unknown) => {
        host.textContent = `${this.dataset['failed'] ?? ''}: ${error instanceof Error ? error.message : String(error)}`;
        button.addEventListener('click', this.#begin, { once: true });
      });
  };
}

if (!customElements.get('under-load-diagnosis')) customElements.define('under-load-diagnosis', DiagnosisElement);
