/** Cuts sites off from the others and lets them come back, on the network and on the stage. */
import type { Network, World } from '@under-load/engine';
import type { Message } from './messages.ts';
import type { Values } from './parameters.ts';
import { reachMajority } from './sites.ts';
import type { Stage } from './stage.ts';

export class Cut {
  /** For each site, whether it reaches a majority of the replicas now. */
  reach: readonly boolean[];
  readonly #isolated = new Map<number, readonly number[]>();
  readonly #world: World;
  readonly #network: Network<Message>;
  readonly #values: Values;
  readonly #stage: Stage;
  readonly #healed: () => void;

  constructor(options: { world: World; network: Network<Message>; values: Values; stage: Stage; healed: () => void }) {
    this.#world = options.world;
    this.#network = options.network;
    this.#values = options.values;
    this.#stage = options.stage;
    this.#healed = options.healed;
    this.reach = reachMajority(options.values, new Set());
  }

  isolate(site: number): void {
    if (this.#isolated.has(site)) return;
    this.#isolated.set(
      site,
      this.#thingsOf(site).map((thing) => this.#world.begin('cut', thing)),
    );
    this.#apply();
  }

  heal(site: number): void {
    const spans = this.#isolated.get(site);
    if (!spans) return;
    for (const span of spans) this.#world.end(span);
    this.#isolated.delete(site);
    this.#apply();
    this.#healed();
  }

  #apply(): void {
    const { things } = this.#stage.scene;
    const groups = [...this.#isolated.keys()].map((site) => this.#thingsOf(site).map((thing) => things[thing]!.id));
    if (groups.length) this.#network.partition(groups);
    else this.#network.heal();
    this.reach = reachMajority(this.#values, new Set(this.#isolated.keys()));
  }

  #thingsOf(site: number): readonly number[] {
    return [this.#stage.sites[site] as number, ...(this.#stage.replicas[site] as readonly number[])];
  }
}
