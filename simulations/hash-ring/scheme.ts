/** What a scheme for placing keys works with. Each scheme lives in a file of its own in `schemes/`. */

export interface Server {
  /** Its place in the list of all servers that ever take part, from 0. */
  readonly number: number;
  /** The hash of its name: a whole number of 32 bits. */
  readonly hash: number;
  /** Where its virtual nodes stand on the ring: the hashes of “server 3, node 17” and so on. */
  readonly points: readonly number[];
}

/** Given the servers that are up, says who owns a key. Keys come as the 32-bit hash of what they stand for. */
export type Scheme = (servers: readonly Server[]) => (key: number) => Server;
