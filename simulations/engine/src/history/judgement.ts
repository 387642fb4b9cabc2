/**
 * What every checker answers: kept, with the evidence; broken, with a witness that a reader can follow; or undecided,
 * which is never a yes.
 */
import type { Operation, OperationIndex } from './operation.ts';

/** A checker's verdict with its evidence: `yes` and what was found, `no` and why, or `undecided` within the budget. */
export type Judgement<K extends Kept = OrderKept> = K | Broken | Undecided;

/** The history keeps the promise. Each checker adds the evidence it found. */
export interface Kept {
  readonly verdict: 'yes';
  /** How much was tried: operations in some place of an order, or constraints looked at. */
  readonly steps: number;
}

/** Kept, because one order of all operations explains every answer. */
export interface OrderKept extends Kept {
  /** Writes left open appear only where they were needed. */
  readonly order: readonly OperationIndex[];
}

/** Where a read can have its value from: a write, or the value before any write. */
export type ValueSource = OperationIndex | 'initial';

/** For each answered read the write whose value it returned. */
export type Sources = ReadonlyMap<OperationIndex, ValueSource>;

/** Kept, because every answered read has a write that it may have seen. */
export interface SourcesKept extends Kept {
  readonly sources: Sources;
}

/** Kept, because the writes of each key can be numbered as versions so that every answer fits. */
export interface VersionsKept extends SourcesKept {
  /** The writes of each key, oldest version first; a history without keys has the one key `undefined`. */
  readonly versions: ReadonlyMap<Operation['key'], readonly OperationIndex[]>;
}

/** The history breaks the promise. */
export interface Broken {
  readonly verdict: 'no';
  readonly because: Breach;
  /**
   * The shortest beginning of the history, in order of call, that cannot be explained (where keys are judged one by one,
   * of that key's operations); all of it where only the whole can be judged.
   */
  readonly prefix: readonly OperationIndex[];
  /** The operation whose answer made it so: without it the beginning can be explained. */
  readonly culprit: OperationIndex;
  /** The few operations that cannot be explained together; the others do not matter. In order of call. */
  readonly conflict: readonly OperationIndex[];
  /**
   * Two of these whose order is to blame. The first came before the second, and the answers only make sense had it not.
   * Null where no order would help, as with a value that nobody wrote.
   */
  readonly pair: readonly [OperationIndex, OperationIndex] | null;
  readonly steps: number;
}

/** In what way a promise was broken. */
export type Breach =
  /** No order of the operations explains all answers. */
  | 'no order'
  /** A read returned a value that nobody had written. */
  | 'never written'
  /** A read returned what another write had replaced before the read was called. */
  | 'replaced'
  /** A session's read missed a write of the same session. */
  | 'own write missed'
  /** A session's read returned an older version than an earlier read had. */
  | 'older than read before'
  /** A session's later write became an older version than its earlier write. */
  | 'writes swapped'
  /** A write became an older version than what its session had read before. */
  | 'older than what it follows'
  /** A read missed a write that it depends on through what others had read and written. */
  | 'cause missed'
  /** Operations depend on each other in a circle. */
  | 'circle'
  /** Two reads differ although everything had settled. */
  | 'disagreement'
  /** A read returned an older version although everything had settled. */
  | 'write lost';

/** The checker cannot tell. In a test that counts as a failure. */
export interface Undecided {
  readonly verdict: 'undecided';
  /** The search ran out of steps; or the history says nothing about the promise. */
  readonly because: 'too many steps' | 'nothing to judge';
  readonly steps: number;
}

/** What a checker is told besides the history. */
export interface JudgeOptions {
  /** The value before any write, of every key; 0 unless said. */
  readonly initial?: number;
  /** Steps after which to give up: a search can take a time exponential in the number of overlapping writes. */
  readonly budget?: number;
  /** False to skip looking for the conflict and the pair, which costs many searches more. */
  readonly explain?: boolean;
}

/** Steps that a checker takes, unless told otherwise, before its verdict is `undecided`. */
export const DEFAULT_BUDGET = 200_000;
