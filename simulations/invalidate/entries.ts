/** Entries of one kind, numbered from 0: which are in the cache now. All are there at first. */
export class Entries {
  readonly #there: Uint8Array;
  readonly #changed: (entry: number, there: boolean) => void;
  #count: number;

  /** `changed` hears of every entry that comes or goes. */
  constructor(count: number, changed: (entry: number, there: boolean) => void) {
    this.#there = new Uint8Array(count).fill(1);
    this.#changed = changed;
    this.#count = count;
  }

  /** How many are there. */
  get count(): number {
    return this.#count;
  }

  has(entry: number): boolean {
    return this.#there[entry] === 1;
  }

  put(entry: number): void {
    if (this.has(entry)) return;
    this.#there[entry] = 1;
    this.#count++;
    this.#changed(entry, true);
  }

  delete(entry: number): void {
    if (!this.has(entry)) return;
    this.#there[entry] = 0;
    this.#count--;
    this.#changed(entry, false);
  }

  clear(): void {
    for (let entry = 0; this.#count > 0; entry++) this.delete(entry);
  }
}
