/** What the operating system and the network do for a client. */
import type { Script, Simulator } from '@under-load/engine';

/** One question to the service. */
export interface Call {
  readonly item: number;
  /** Seconds that the service needs for it. */
  readonly work: number;
}

/** A connection is known by its local port. */
export type Connection = number;

export interface Machine {
  readonly simulator: Simulator;
  /** The processor's part of making a client. */
  makeClient(): Script<void>;
  /** Takes a port and shakes hands. Throws `NO_PORT` where there is none. */
  open(call: Call): Script<Connection>;
  exchange(call: Call, connection: Connection): Script<void>;
  close(connection: Connection): void;
}

/** What the operating system says, under Linux in these words. */
export const NO_PORT = new Error('EADDRNOTAVAIL: Cannot assign requested address');
