/** The sessions that one process holds in memory, by person. They go when it goes. */
import type { World } from '@under-load/engine';

export class Memory {
  readonly #world: World;
  readonly #thing: number;
  readonly #sessions = new Map<number, number>();

  constructor(world: World, thing: number) {
    this.#world = world;
    this.#thing = thing;
  }

  has(person: number): boolean {
    return this.#sessions.has(person);
  }

  hold(person: number): void {
    if (this.has(person)) return;
    const item = this.#world.item('session', this.#world.recording ? { person: person + 1 } : undefined);
    this.#sessions.set(person, this.#world.begin('session', this.#thing, item));
  }

  drop(person: number): void {
    const span = this.#sessions.get(person);
    if (span === undefined) return;
    this.#world.end(span);
    this.#sessions.delete(person);
  }

  /** The people whose sessions it holds. */
  get people(): number[] {
    return [...this.#sessions.keys()];
  }

  /** All is gone; how many sessions that was. */
  clear(): number {
    const people = this.people;
    for (const person of people) this.drop(person);
    return people.length;
  }
}
