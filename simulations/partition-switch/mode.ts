/** What a site does with a request; each way stands in a file of its own. */
import type { Script } from '@under-load/engine';
import type { Coordinator } from './coordinator.ts';
import { ap } from './modes/ap.ts';
import { cp } from './modes/cp.ts';
import { fallback } from './modes/fallback.ts';
import type { Values } from './parameters.ts';

/** Reading and writing give null where the request is refused. */
export interface Mode {
  /** The value to tell the client. `disagree` is called where the replicas gave different ones. */
  read(site: Coordinator, item: number, disagree: (newest: number) => void): Script<number | null>;
  /** The value, once it is written. */
  write(site: Coordinator, item: number, value: number): Script<number | null>;
  /** The site can reach others again. */
  readonly healed?: ((site: Coordinator, item: number) => Script<void>) | undefined;
}

export function modeOf({ mode, acknowledgements }: Values): Mode {
  return { cp, fallback, ap }[mode](acknowledgements);
}
