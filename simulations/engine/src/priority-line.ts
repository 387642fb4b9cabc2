/**
 * A waiting line in which the lower number stands before: a class of customer, a deadline, or the work itself where the
 * shortest goes first. Of equal numbers, first come first called. A binary heap, so joining and calling cost the logarithm of
 * the length; leaving from the middle costs the length.
 */
interface Place<T> {
  readonly member: T;
  readonly priority: number;
  readonly ticket: number;
}

export class PriorityLine<T> {
  readonly #heap: Place<T>[] = [];
  #tickets = 0;

  get length(): number {
    return this.#heap.length;
  }

  /** Joins behind all of the same or a lower number. Where tickets are given, they decide among equal numbers. */
  join(member: T, priority: number, ticket = this.#tickets++): void {
    this.#rise(this.#heap.push({ member, priority, ticket }) - 1);
  }

  /** Takes the one of the lowest number out of the line; undefined where nobody waits. */
  callFirst(): T | undefined {
    return this.#heap.length === 0 ? undefined : this.#takeOut(0);
  }

  /** Takes this one out, wherever it stands; false where it is not in line. */
  leave(member: T): boolean {
    const index = this.#heap.findIndex((place) => place.member === member);
    if (index >= 0) this.#takeOut(index);
    return index >= 0;
  }

  #takeOut(index: number): T {
    const { member } = this.#heap[index] as Place<T>;
    const last = this.#heap.pop() as Place<T>;
    if (index < this.#heap.length) {
      this.#heap[index] = last;
      this.#rise(index);
      this.#sink(index);
    }
    return member;
  }

  #rise(index: number): void {
    for (let child = index; child > 0;) {
      const parent = (child - 1) >> 1;
      if (!this.#before(child, parent)) return;
      this.#swap(child, parent);
      child = parent;
    }
  }

  #sink(index: number): void {
    for (let parent = index; ;) {
      let first = parent;
      for (const child of [2 * parent + 1, 2 * parent + 2])
        if (child < this.#heap.length && this.#before(child, first)) first = child;
      if (first === parent) return;
      this.#swap(first, parent);
      parent = first;
    }
  }

  #before(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a] as Place<T>, this.#heap[b] as Place<T>];
    return one.priority < other.priority || (one.priority === other.priority && one.ticket < other.ticket);
  }

  #swap(a: number, b: number): void {
    const kept = this.#heap[a] as Place<T>;
    this.#heap[a] = this.#heap[b] as Place<T>;
    this.#heap[b] = kept;
  }
}
