/**
 * A history: what clients asked of one register (one value that is read and written), when they asked and when they
 * got an answer. The checkers beside this file judge which promises such a history keeps.
 */
export interface Operation {
  readonly client: number | string;
  readonly kind: 'read' | 'write';
  /** What was written, or what the read returned (of no meaning for a read that is left open). */
  readonly value: number;
  /** Moment of the call. */
  readonly call: number;
  /** Moment of the answer; Infinity where none came. A write left open may take effect at any later time, or never. */
  readonly return: number;
}

/** The place of an operation in the history that was given. */
export type OperationIndex = number;

/** The history keeps the promise. */
export interface Kept {
  readonly verdict: 'yes';
  /** An order that explains every answer. Writes left open appear only where they were needed. */
  readonly order: readonly OperationIndex[];
  /** How often an operation was tried in some place of an order. */
  readonly steps: number;
}

/** The history breaks it. */
export interface Broken {
  readonly verdict: 'no';
  /**
   * The shortest beginning of the history, in order of call, that cannot be explained; all of it where only the whole
   * can be judged.
   */
  readonly prefix: readonly OperationIndex[];
  /** The operation whose answer made it so: without it the beginning can be explained. */
  readonly culprit: OperationIndex;
  /** The few operations that cannot be explained together; the others do not matter. In order of call. */
  readonly conflict: readonly OperationIndex[];
  /** Two of these whose order is to blame: were the second free to come before the first, an order could be found. */
  readonly pair: readonly [OperationIndex, OperationIndex] | null;
  readonly steps: number;
}

/** The search ran out of steps. */
export interface Undecided {
  readonly verdict: 'undecided';
  readonly steps: number;
}

export type Judgement = Kept | Broken | Undecided;

export interface JudgeOptions {
  /** The value before any write; 0 unless said. */
  readonly initial?: number;
  /** Steps after which to give up: the search can take a time exponential in the number of overlapping writes. */
  readonly budget?: number;
  /** False to skip looking for the conflict and the pair, which costs many searches more. */
  readonly explain?: boolean;
}

export const DEFAULT_BUDGET = 200_000;

/** Whether a was answered before b was called. At one instant they overlap. */
export function answeredBefore(a: Operation, b: Operation): boolean {
  return a.return < b.call;
}
