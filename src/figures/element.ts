/**
 * `<under-load-figure>`: complete as served; when it comes near the screen, is focused, pointed at or named by the
 * address, it fetches frame and model and comes to life. Small, because every page with a figure loads it.
 */
class FigureElement extends HTMLElement {
  #watcher: IntersectionObserver | null = null;
  #started = false;

  connectedCallback(): void {
    if (this.#started) return;
    this.#watcher = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.#start(),
      { rootMargin: '300px' },
    );
    this.#watcher.observe(this);
    this.addEventListener('focusin', this.#start, { once: true });
    addEventListener('hashchange', this.#named);
    this.#named();
  }

  disconnectedCallback(): void {
    this.#watcher?.disconnect();
    removeEventListener('hashchange', this.#named);
  }

  readonly #named = (): void => {
    const figure = /^#([^?]*)(\?|$)/.exec(location.hash)?.[1] ?? '';
    if (figure !== this.id || !location.hash.includes('?')) return;
    if (figure !== '') this.scrollIntoView({ block: 'start' });
    this.#start();
  };

  readonly #start = (): void => {
    if (this.#started) return;
    this.#started = true;
    this.#watcher?.disconnect();
    import('./mount.tsx')
      .then(({ mount }) => mount(this))
      .catch((error: unknown) => {
        this.dataset['failed'] = error instanceof Error ? error.message : String(error);
      });
  };
}

if (!customElements.get('under-load-figure')) customElements.define('under-load-figure', FigureElement);
