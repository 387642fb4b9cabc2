/**
 * A store of sessions in memory that writes to disk what has happened, at intervals or never. A crash takes what has not
 * been written; when it comes back it knows what is on disk.
 *
 * Source: Redis documentation, "Persistence" (append-only file, appendfsync everysec).
 */
import { Memory } from './memory.ts';

export class LoggedMemory extends Memory {
  #up = true;
  #onDisk: readonly number[] = [];
  /** Changes since the disk was last written, by person. */
  #unwritten: number[] = [];

  get up(): boolean {
    return this.#up;
  }

  change(person: number): void {
    this.#unwritten.push(person);
  }

  write(): void {
    if (!this.#up) return;
    this.#onDisk = this.people;
    this.#unwritten = [];
  }

  /** How many sessions it holds no more, and how many changes of the others will be undone. */
  crash(): { readonly sessions: number; readonly changes: number } {
    const [onDisk, unwritten] = [new Set(this.#onDisk), this.#unwritten];
    this.#up = false;
    this.#unwritten = [];
    const sessions = this.people.filter((person) => !onDisk.has(person)).length;
    this.clear();
    return { sessions, changes: unwritten.filter((person) => onDisk.has(person)).length };
  }

  recover(): void {
    this.#up = true;
    for (const person of this.#onDisk) this.hold(person);
  }
}
