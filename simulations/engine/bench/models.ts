/**
 * Four models that every contender runs, on the same draws: so all must give the same answer to the last digits, which
 * shows that they did the same work. An event is an arrival, a departure or a delivery, whatever an engine does inside.
 */
import { Stream } from '../src/index.ts';

export interface Model {
  readonly title: string;
  readonly eventsPerRequest: number;
}

export const models = {
  mm1: { title: 'M/M/1: one server, one line, 80 % load', eventsPerRequest: 2 },
  mm8: { title: 'M/M/8: eight servers, one line, 80 % load', eventsPerRequest: 2 },
  balancer: {
    title: 'A balancer before 64 servers: of two at random, the one with fewer; 80 % load',
    eventsPerRequest: 2,
  },
  protocol: {
    title: 'Five nodes: a leader sends each write to four, two acknowledgements commit it',
    eventsPerRequest: 9,
  },
} as const satisfies Record<string, Model>;

export type ModelName = keyof typeof models;

/** One model, for so many requests: the mean time in system, or the mean time to commit. */
export type Runner = (requests: number) => number | Promise<number>;

/** One engine's way of writing each model. */
export interface Contender {
  readonly runs: Readonly<Record<ModelName, Runner>>;
  /** How many requests keep a run of each near a third of a second. */
  readonly requests: Readonly<Record<ModelName, number>>;
}

export const BALANCED = 64;
export const FOLLOWERS = 4;
/** Acknowledgements that, with the leader itself, make three of five. */
export const QUORUM = 2;

/** Seconds between arrivals on average, with service times of mean 1. */
export function between(servers: number): number {
  return 1 / (0.8 * servers);
}
/** Between writes, with messages of mean 1 on their way: about 5 writes under way at a time. */
export const BETWEEN_WRITES = 0.4;

export interface Draws {
  readonly arrivals: Stream;
  readonly work: Stream;
  readonly choice: Stream;
  readonly latency: Stream;
}

export function draws(): Draws {
  const stream = (name: string): Stream => new Stream(1, name);
  return { arrivals: stream('arrivals'), work: stream('work'), choice: stream('choice'), latency: stream('latency') };
}

/** The server of two drawn at random that has fewer in it; the first where both have as many. */
export function shorterOfTwo(choice: Stream, load: (server: number) => number): number {
  const first = choice.below(BALANCED);
  const second = choice.below(BALANCED);
  return load(second) < load(first) ? second : first;
}
