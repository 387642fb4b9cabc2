/**
 * Which versions must not be newer than which, and the first demand that cannot be met.
 *
 * Versions are the writes, and for each key the value before any write. A chain collects versions that were seen or
 * made one after another. A demand says: this version is no older than any in that chain so far. All demands can be met
 * together exactly if no two versions have to be no older than each other.
 */
import type { Breach } from './judgement.ts';
import type { OperationIndex } from './operation.ts';
import { strongComponents } from './strong-components.ts';

/** The end of a chain. */
export type Link = number;

export interface Demand {
  readonly chain: Link;
  readonly version: number;
  /** Whose version it is, and what it means where the demand cannot be met; null where it follows from what is known. */
  readonly by: { readonly operation: OperationIndex; readonly breach: Breach } | null;
  /** Demands are looked at in this order. */
  readonly moment: number;
}

/** The first demand that cannot be met. */
export interface Contradiction {
  readonly breach: Breach;
  readonly moment: number;
  /** An operation of the chain, and the one with an older version than it. */
  readonly pair: readonly [OperationIndex, OperationIndex];
  /** Operations that show the version to be older. */
  readonly proof: readonly OperationIndex[];
}

interface Chained {
  readonly before: Link | null;
  readonly version: number;
  readonly operation: OperationIndex | null;
}

/** Versions are numbered from 0 up to the number given. */
export class VersionGraph {
  readonly #versions: number;
  readonly #links: Chained[] = [];
  readonly #demands: Demand[] = [];

  constructor(versions: number) {
    this.#versions = versions;
  }

  /** How much there is to look at. */
  get size(): number {
    return this.#links.length + this.#demands.length;
  }

  /** A chain with one version more, which `operation` saw or made. */
  extend(before: Link | null, version: number, operation: OperationIndex | null): Link {
    return this.#links.push({ before, version, operation }) - 1;
  }

  demand(demand: Demand): void {
    this.#demands.push(demand);
  }

  /** The versions, older before newer; or the first contradiction, found by halving. */
  solve(): readonly number[] | Contradiction {
    this.#demands.sort((a, b) => a.moment - b.moment);
    const order = this.#order(this.#demands.length);
    if (order) return order;
    let met = 0;
    let broken = this.#demands.length;
    while (broken - met > 1) {
      const middle = Math.floor((met + broken) / 2);
      if (this.#order(middle)) met = middle;
      else broken = middle;
    }
    return this.#contradiction(broken);
  }

  /** The order under the first few demands; null where there is none. */
  #order(demands: number): number[] | null {
    const order: number[] = [];
    for (const component of strongComponents(this.#successors(demands))) {
      const versions = component.filter((node) => node < this.#versions);
      if (versions.length > 1) return null;
      order.push(...versions);
    }
    return order;
  }

  /** Nodes are the versions, then the links; an edge leads to what is no older. */
  #successors(demands: number): number[][] {
    const successors: number[][] = Array.from({ length: this.#versions + this.#links.length }, () => []);
    for (const [link, { before, version }] of this.#links.entries()) {
      successors[version]!.push(this.#versions + link);
      if (before !== null) successors[this.#versions + before]!.push(this.#versions + link);
    }
    for (const { chain, version } of this.#demands.slice(0, demands)) successors[this.#versions + chain]!.push(version);
    return successors;
  }

  #contradiction(broken: number): Contradiction {
    const { by, chain, version, moment } = this.#demands[broken - 1] as Demand;
    const reached = reach(version, this.#successors(broken));
    // Of the chain's versions that are newer, the one with the shortest proof; of equals the latest.
    let newer: Chained | null = null;
    let shortest = Infinity;
    for (let link: Link | null = chain; link !== null; link = this.#links[link]!.before) {
      const chained = this.#links[link] as Chained;
      const steps = reached.get(chained.version)?.steps ?? Infinity;
      if (chained.version !== version && steps < shortest) [newer, shortest] = [chained, steps];
    }
    // What is known never contradicts itself, so there is an operation on both sides.
    const { operation: later, breach } = by as NonNullable<Demand['by']>;
    const { operation: earlier, version: known } = newer as Chained;
    const proof = this.#operationsOn(wayTo(known, reached), broken);
    return { breach, moment, pair: [earlier as OperationIndex, later], proof };
  }

  /** The operations behind the edges of a way. */
  #operationsOn(way: readonly number[], demands: number): OperationIndex[] {
    return way.slice(1).flatMap((to, i) => {
      const from = way[i] as number;
      if (to >= this.#versions) return from < this.#versions ? (this.#links[to - this.#versions]?.operation ?? []) : [];
      const chain = from - this.#versions;
      const edge = this.#demands.slice(0, demands).find((each) => each.chain === chain && each.version === to);
      return edge?.by?.operation ?? [];
    });
  }
}

interface Reached {
  readonly from: number;
  /** How far it is. */
  readonly steps: number;
}

/** Each node that can be reached, with the one from where it is reached first. */
function reach(start: number, successors: readonly (readonly number[])[]): ReadonlyMap<number, Reached> {
  const reached = new Map<number, Reached>([[start, { from: -1, steps: 0 }]]);
  for (const [node, { steps }] of reached)
    for (const next of successors[node] as readonly number[])
      if (!reached.has(next)) reached.set(next, { from: node, steps: steps + 1 });
  return reached;
}

function wayTo(end: number, reached: ReadonlyMap<number, Reached>): readonly number[] {
  const way: number[] = [];
  for (let node = end; node >= 0; node = reached.get(node)!.from) way.push(node);
  return way.reverse();
}
