/**
 * A waiting line: join at the back; be called from the front, or from the back where the last come is first served; leave
 * from anywhere. A ring of places, so calling the next one costs the same however long the line is.
 */
export class Line<T> {
  #places: (T | undefined)[] = new Array<T | undefined>(8).fill(undefined);
  #front = 0;
  #length = 0;

  /** How many stand in line. */
  get length(): number {
    return this.#length;
  }

  /** Takes a place at the back. */
  join(member: T): void {
    if (this.#length === this.#places.length) this.#grow();
    this.#places[this.#place(this.#length++)] = member;
  }

  /** Takes the one at the front out of the line; undefined where nobody waits. */
  callFirst(): T | undefined {
    if (this.#length === 0) return undefined;
    const member = this.#places[this.#front];
    this.#places[this.#front] = undefined;
    this.#front = this.#place(1);
    this.#length--;
    return member;
  }

  /** Takes the one who came last out of the line. */
  callLast(): T | undefined {
    if (this.#length === 0) return undefined;
    const place = this.#place(--this.#length);
    const member = this.#places[place];
    this.#places[place] = undefined;
    return member;
  }

  /** Takes this one out, wherever it stands; false where it is not in line. */
  leave(member: T): boolean {
    for (let position = 0; position < this.#length; position++) {
      if (this.#places[this.#place(position)] !== member) continue;
      for (let behind = position + 1; behind < this.#length; behind++)
        this.#places[this.#place(behind - 1)] = this.#places[this.#place(behind)];
      this.#places[this.#place(--this.#length)] = undefined;
      return true;
    }
    return false;
  }

  /** Those in line, first to last. */
  *[Symbol.iterator](): Generator<T> {
    for (let position = 0; position < this.#length; position++) yield this.#places[this.#place(position)] as T;
  }

  #place(position: number): number {
    return (this.#front + position) & (this.#places.length - 1);
  }

  #grow(): void {
    const members = [...this];
    this.#places = members.concat(new Array<T>(members.length));
    this.#front = 0;
  }
}
