/** What the front end does with the two kinds of work it is asked for. Every file in `modes/` is one way. */
import type { Simulator } from '@under-load/engine';

/** A piece of work, and what is to be done when the processor takes it up, lets it lie, and is done with it. */
export interface Piece {
  readonly kind: 'request' | 'job';
  /** Seconds of one processor that nobody else uses. */
  readonly seconds: number;
  readonly begins: () => void;
  readonly rests: () => void;
  readonly ends: () => void;
}

export interface Machines {
  readonly simulator: Simulator;
  /** Seconds after which a job lets requests pass; Infinity where it does not. */
  readonly slice: number;
  /** Other machines, with one processor each. */
  readonly workers: number;
}

/** Takes every piece of work when it comes. */
export type Mode = (machines: Machines) => (piece: Piece) => void;
