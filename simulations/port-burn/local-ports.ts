/**
 * The local ports of one machine towards one service. A connection takes the next free one; when it is closed from this
 * side, its port stays out of use for the time of TIME_WAIT, so that stray segments of the old connection find no new one.
 *
 * Source: RFC 9293, section 3.6.1. Linux chooses among the free ones at random; which it is makes no difference here.
 */
import type { World } from '@under-load/engine';

/** The states of a port, as the field `port` holds them. */
export const Port = { free: 0, open: 1, timeWait: 2 } as const;
export type PortState = (typeof Port)[keyof typeof Port];

export interface LocalPortsOptions {
  readonly count: number;
  /** Seconds. */
  readonly timeWait: number;
  /** Told of every change, with how many ports are not free after it. */
  readonly onChange: (port: number, state: PortState, taken: number) => void;
}

export class LocalPorts {
  readonly #world: World;
  readonly #options: LocalPortsOptions;
  readonly #inUse: Uint8Array;
  #taken = 0;
  #next = 0;

  constructor(world: World, options: LocalPortsOptions) {
    this.#world = world;
    this.#options = options;
    this.#inUse = new Uint8Array(options.count);
  }

  /** The next free port, or null where there is none. */
  take(): number | null {
    const { count } = this.#options;
    if (this.#taken === count) return null;
    while (this.#inUse[this.#next] === 1) this.#next = (this.#next + 1) % count;
    const port = this.#next;
    this.#inUse[port] = 1;
    this.#taken++;
    this.#tell(port, Port.open);
    return port;
  }

  /** The connection from this port is over; the port is free when TIME_WAIT is. */
  close(port: number): void {
    const { timeWait } = this.#options;
    if (timeWait === 0) return this.#free(port);
    this.#tell(port, Port.timeWait);
    this.#world.simulator.after(timeWait, () => this.#free(port));
  }

  #free(port: number): void {
    this.#inUse[port] = 0;
    this.#taken--;
    this.#tell(port, Port.free);
  }

  #tell(port: number, state: PortState): void {
    this.#world.level('ports taken', this.#taken);
    this.#options.onChange(port, state, this.#taken);
  }
}
