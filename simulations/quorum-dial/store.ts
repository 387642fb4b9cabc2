/** The replicas of one value, and the way a message takes to them. */
import { ms } from '@under-load/engine';
import type { Luck } from './luck.ts';
import type { Values } from './parameters.ts';
import { Replica } from './replica.ts';

interface Sent {
  readonly kind: 'write' | 'repair';
  /** Which write or which read sends it. */
  readonly number: number;
  readonly version: number;
  readonly replica: number;
  readonly now: number;
}

/** Mean lags after which a message that has not arrived is sent again. */
const LAGS_UNTIL_RETRY = 2;

export class Store {
  readonly values: Values;
  readonly luck: Luck;
  readonly replicas: readonly Replica[];

  constructor(values: Values, luck: Luck) {
    this.values = values;
    this.luck = luck;
    this.replicas = Array.from({ length: values.replicas }, () => new Replica());
  }

  /** Sends a version to a replica. When it arrives: Infinity if it never does. */
  send({ kind, number, version, replica, now }: Sent): number {
    const { deliveries } = this.replicas[replica] as Replica;
    const read = kind === 'repair' ? number : -1;
    for (let attempt = 0, depart = now; ; attempt++, depart += LAGS_UNTIL_RETRY * ms(this.values.lag)) {
      const lag = this.luck.lag(kind, number, replica, attempt);
      const lost = this.luck.isLost(kind, number, replica, attempt);
      const arrive = depart + (lost ? lag / 2 : lag);
      deliveries.push({ replica, version, depart, arrive, lost, read });
      if (!lost) return arrive;
      if (this.values.delivery === 'once') return Infinity;
    }
  }
}
