/** What travels: a call, which somebody wants answered, and the attempts made for it, layer under layer. */

export interface Call {
  readonly number: number;
  readonly item: number;
  readonly since: number;
  /** Made in the minute by which the system is judged. */
  readonly judged: boolean;
}

/** What a caller is asked to do, and for whom. */
export interface Errand {
  readonly call: Call;
  /** The item of the attempt it belongs to; of the call itself at the client. */
  readonly item: number;
  /** Which attempts led here, one base-8 digit a layer: with the call’s number it says whose luck is drawn. */
  readonly path: number;
  /** Until when whoever asked waits for it. */
  readonly deadline: number;
}

/** One attempt, as it arrives at the next layer. */
export interface Attempt extends Errand {
  /** Counted from 1. */
  readonly attempt: number;
  readonly answer: (good: boolean) => void;
}

/** What can be called: a service, or the server. */
export interface Callee {
  readonly thing: number;
  take(attempt: Attempt): void;
}
