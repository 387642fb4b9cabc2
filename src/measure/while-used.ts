/** Something that is made when it is first used, shared by all who use it at the same time, and closed by the last. */
export class WhileUsed<Thing> {
  readonly #open: () => Thing;
  readonly #close: (thing: Thing) => Promise<void>;
  #current: { readonly thing: Thing; users: number } | null = null;

  constructor(open: () => Thing, close: (thing: Thing) => Promise<void>) {
    this.#open = open;
    this.#close = close;
  }

  async use<Result>(work: (thing: Thing) => Promise<Result>): Promise<Result> {
    const current = (this.#current ??= { thing: this.#open(), users: 0 });
    current.users++;
    try {
      return await work(current.thing);
    } finally {
      if (--current.users === 0) {
        this.#current = null;
        await this.#close(current.thing);
      }
    }
  }
}
