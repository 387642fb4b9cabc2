/** A replica keeps the newest version it has heard of. Versions are numbered by the one writer: 1, 2, 3 … */
export interface Delivery {
  readonly replica: number;
  readonly version: number;
  readonly depart: number;
  /** When it arrives, or, if it is lost, when that happens: half way. */
  readonly arrive: number;
  readonly lost: boolean;
  /** The read that sends it, or −1 where the writer does. */
  readonly read: number;
}

export class Replica {
  readonly deliveries: Delivery[] = [];

  /** The version it holds at a moment, 0 before any. */
  at(moment: number): number {
    let newest = 0;
    for (const { version, arrive, lost } of this.deliveries)
      if (!lost && arrive <= moment && version > newest) newest = version;
    return newest;
  }
}
