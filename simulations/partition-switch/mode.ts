import type { Script } from '@under-load/engine';
import type { Coordinator } from './coordinator.ts';

/** What a site does with a request. Both give null where it is refused. */
export interface Mode {
  /** The value to tell the client. `disagree` is called where the replicas gave different ones. */
  read(site: Coordinator, item: number, disagree: (newest: number) => void): Script<number | null>;
  /** The value, once it is written. */
  write(site: Coordinator, item: number, value: number): Script<number | null>;
  /** The site can reach others again. */
  healed?(site: Coordinator, item: number): Script<void>;
}
