/** What a balancer decides, and how often. Each layer lives in a file of its own in `layers/`. */

export interface Connection {
  /** The server its packets go to, where the balancer decided that when it opened; −1 where it did not. */
  server: number;
}

export interface Layer {
  /** A connection opens. `pick` takes a server by weight. */
  readonly open: (connection: Connection, pick: () => number) => void;
  /** A request comes on a connection: the server that gets it. */
  readonly route: (connection: Connection, pick: () => number) => number;
}
