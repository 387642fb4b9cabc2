/**
 * Version vectors: drop what another write knew of, and keep all the rest side by side. Such siblings stay until a client
 * that has read them writes again.
 */
import type { Merge } from '../resolver.ts';
import { knew } from '../update.ts';

export const versionVectors: Merge = (held, incoming) =>
  held.some((one) => knew(one, incoming)) ? held : [...held.filter((one) => !knew(incoming, one)), incoming];
