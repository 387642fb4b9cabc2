/**
 * Looks for an order of operations in which every read returns the value written last before it to its register, and
 * which respects given precedences.
 *
 * The search of J. Wing and C. Gong (J. Parallel Distrib. Comput. 17, 1993): append any operation all of whose
 * predecessors stand in the order already, and go back where nothing fits. With G. Lowe's improvement (Concurrency
 * Computat. 29, 2017): what has been placed and the registers' values are remembered, so the same situation is never
 * searched twice. A read that fits is placed at once: it changes nothing, so an order that places it later also works
 * with it here. A write left open whose value no read returned is never placed: it could only be in the way.
 */
import { isAnsweredRead } from './operation.ts';
import type { Operation } from './operation.ts';
import { registersOf } from './registers.ts';

export interface OrderQuestion {
  readonly operations: readonly Operation[];
  /** For each operation the indices of those that must stand before it. */
  readonly predecessors: readonly (readonly number[])[];
  readonly initial: number;
  readonly budget: number;
}

export interface OrderAnswer {
  /** An order; null where there is none; undefined where the budget ran out. */
  readonly order: readonly number[] | null | undefined;
  readonly steps: number;
}

/** One write placed, with the reads that were placed after it. */
interface Level {
  /** How many operations were placed before it. */
  readonly length: number;
  /** What the write replaced, and where. */
  readonly register: number;
  readonly replaced: number;
  /** Writes that could be placed here and have not been tried, the next one last. */
  readonly untried: number[];
}

export function searchOrder({ operations, predecessors, initial, budget }: OrderQuestion): OrderAnswer {
  const registers = registersOf(operations);
  const values = new Float64Array(Math.max(0, ...registers) + 1).fill(initial);
  const needed = neededOf(operations, registers);
  const successors: number[][] = operations.map(() => []);
  const missing = predecessors.map((before) => before.length);
  for (const [index, before] of predecessors.entries()) for (const each of before) successors[each]?.push(index);
  const mustStand = operations.map(({ return: answer }) => answer !== Infinity);
  const required = mustStand.filter(Boolean).length;
  const ready = new Set<number>();
  for (const [index, count] of missing.entries()) if (count === 0 && needed[index]) ready.add(index);

  const order: number[] = [];
  // What is never placed counts as placed in the key, which would grow with everything after it.
  const placed = new Placed(needed.map((each) => !each));
  let standing = 0;
  let steps = 0;

  const place = (index: number) => {
    order.push(index);
    placed.add(index);
    ready.delete(index);
    if (mustStand[index]) standing++;
    for (const next of successors[index] as number[]) if (--missing[next]! === 0 && needed[next]) ready.add(next);
  };
  const takeBack = () => {
    const index = order.pop() as number;
    for (const next of successors[index] as number[]) if (missing[next]!++ === 0) ready.delete(next);
    if (mustStand[index]) standing--;
    ready.add(index);
    placed.remove(index);
  };
  const returnTo = ({ length, register, replaced }: Level) => {
    while (order.length > length) takeBack();
    values[register] = replaced;
  };
  /** Places all reads that fit, then lists the writes that could be next. */
  const settle = (length: number, register: number, replaced: number): Level => {
    for (let found = true; found;) {
      found = false;
      for (const index of ready) {
        const { kind, value } = operations[index] as Operation;
        if (kind === 'write' || value !== values[registers[index] as number]) continue;
        place(index);
        steps++;
        found = true;
      }
    }
    const untried = [...ready].filter((index) => operations[index]?.kind === 'write');
    untried.sort((a, b) => operations[b]!.return - operations[a]!.return || b - a);
    return { length, register, replaced, untried };
  };

  const seen = new Set<string>();
  const levels: Level[] = [settle(0, 0, initial)];
  while (standing < required) {
    if (steps > budget) return { order: undefined, steps };
    const level = levels[levels.length - 1] as Level;
    const next = level.untried.pop();
    if (next === undefined) {
      levels.pop();
      if (levels.length === 0) return { order: null, steps };
      returnTo(level);
      continue;
    }
    const { length } = order;
    const register = registers[next] as number;
    const replaced = values[register] as number;
    steps++;
    place(next);
    values[register] = (operations[next] as Operation).value;
    const after = settle(length, register, replaced);
    const situation = `${values.join(' ')} ${placed.key()}`;
    if (seen.has(situation)) returnTo(after);
    else {
      seen.add(situation);
      levels.push(after);
    }
  }
  return { order, steps };
}

/** Whether an operation can matter: it was answered, or it is a write that some read saw. */
function neededOf(operations: readonly Operation[], registers: readonly number[]): readonly boolean[] {
  const returned = new Set<string>();
  for (const [index, operation] of operations.entries())
    if (isAnsweredRead(operation)) returned.add(`${registers[index]} ${operation.value}`);
  return operations.map(
    ({ kind, value, return: answer }, index) =>
      answer !== Infinity || (kind === 'write' && returned.has(`${registers[index]} ${value}`)),
  );
}

/** Which operations are placed. All below `#from` are, so that a key names only the few beyond. */
class Placed {
  readonly #in: Uint8Array;
  #from = 0;
  #beyond = 0;

  constructor(already: readonly boolean[]) {
    this.#in = new Uint8Array(already.length);
    for (const [index, placed] of already.entries()) if (placed) this.add(index);
  }

  add(index: number): void {
    this.#in[index] = 1;
    this.#beyond++;
    while (this.#in[this.#from] === 1) {
      this.#from++;
      this.#beyond--;
    }
  }

  remove(index: number): void {
    this.#in[index] = 0;
    this.#beyond--;
    if (index < this.#from) {
      // Those between it and the old boundary lie beyond the new one; the removed one was counted there.
      this.#beyond += this.#from - index;
      this.#from = index;
    }
  }

  key(): string {
    let key = `${this.#from}`;
    for (let index = this.#from, left = this.#beyond; left > 0; index++)
      if (this.#in[index] === 1) {
        key += ` ${index - this.#from}`;
        left--;
      }
    return key;
  }
}
