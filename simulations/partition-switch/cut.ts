/** Cuts sites off, each by itself, and lets them come back: on the network and on the stage. */
import type { Network, World } from '@under-load/engine';
import type { Message } from './replica.ts';

export class Cut {
  /** Sites cut off now, and the span that shows it. */
  readonly #spans = new Map<number, number>();
  readonly #world: World;
  readonly #network: Network<Message>;
  readonly #nodes: readonly (readonly string[])[];

  /** `nodes` are the ids of what stands at each site. */
  constructor(world: World, network: Network<Message>, nodes: readonly (readonly string[])[]) {
    this.#world = world;
    this.#network = network;
    this.#nodes = nodes;
  }

  isolate(site: number): void {
    if (this.#spans.has(site)) return;
    this.#spans.set(site, this.#world.begin('cut', site));
    this.#apply();
  }

  /** False where the site was not cut off. */
  heal(site: number): boolean {
    const span = this.#spans.get(site);
    if (span === undefined) return false;
    this.#world.end(span);
    this.#spans.delete(site);
    this.#apply();
    return true;
  }

  /** Whether no message passes between two sites. */
  between(a: number, b: number): boolean {
    return a !== b && (this.#spans.has(a) || this.#spans.has(b));
  }

  #apply(): void {
    this.#network.partition([...this.#spans.keys()].map((site) => this.#nodes[site] as readonly string[]));
  }
}
