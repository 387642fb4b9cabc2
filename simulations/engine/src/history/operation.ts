/**
 * A history: what clients asked of registers (values that are read and written), when they asked and when they got an
 * answer. The checkers beside this file judge which promises such a history keeps.
 */
export interface Operation {
  readonly client: number | string;
  /** The register; a history of one register can leave it out. */
  readonly key?: number | string;
  readonly kind: 'read' | 'write';
  /** What was written, or what the read returned (of no meaning for a read that is left open). */
  readonly value: number;
  /** Moment of the call. */
  readonly call: number;
  /** Moment of the answer; Infinity where none came. A write left open may take effect at any later time, or never. */
  readonly return: number;
  /**
   * For a write: its place among the versions of its key, where the store is known to have put them in an order (a
   * position in a log, a timestamp). Only the checkers of sessions, causality and convergence look at it.
   */
  readonly version?: number;
}

/** The place of an operation in the history that was given. */
export type OperationIndex = number;

/** Whether a was answered before b was called. At one instant they overlap. */
export function answeredBefore(a: Operation, b: Operation): boolean {
  return a.return < b.call;
}

/** A read that got its answer: the only operations that say something about the register. */
export function isAnsweredRead({ kind, return: answer }: Operation): boolean {
  return kind === 'read' && answer !== Infinity;
}
