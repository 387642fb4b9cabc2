/**
 * One balancer: its view of the servers, kept from what it sends and what comes back, and the rule that picks.
 */
import type { Machine } from './machine.ts';
import type { Choose, Request, Server } from './policy.ts';

/** How much a new answer counts in the running average of response times, as in TCP's estimate of the round trip. */
const NEWEST = 1 / 8;

class View implements Server {
  readonly machine: Machine;
  readonly weight: number;
  connections = 0;
  responseTime = 0;
  reported = 0;

  constructor(machine: Machine, weight: number) {
    this.machine = machine;
    this.weight = weight;
  }

  get number(): number {
    return this.machine.number;
  }

  get line(): number {
    return this.machine.line;
  }
}

export class Balancer {
  readonly thing: number;
  readonly #views: readonly View[];
  readonly #choose: Choose;
  #up: readonly View[];

  constructor(thing: number, machines: readonly Machine[], weights: readonly number[], choose: Choose) {
    this.thing = thing;
    this.#views = machines.map((machine, i) => new View(machine, weights[i]!));
    this.#up = this.#views;
    this.#choose = choose;
  }

  get anyUp(): boolean {
    return this.#up.length > 0;
  }

  /** The server for this request; null where it has to wait at the balancer, or where no server is up. */
  pick(request: Request): Machine | null {
    if (!this.anyUp) return null;
    const view = this.#choose(this.#up, request) as View | null;
    return view && view.machine;
  }

  sent(machine: Machine): void {
    this.#views[machine.number]!.connections++;
  }

  answered(machine: Machine, seconds: number): void {
    const view = this.#views[machine.number]!;
    view.connections--;
    view.responseTime = view.responseTime === 0 ? seconds : view.responseTime + (seconds - view.responseTime) * NEWEST;
  }

  /** The agents report. */
  hear(): void {
    for (const view of this.#views) view.reported = view.machine.line;
  }

  /** Servers that are down get nothing. */
  checkHealth(): void {
    this.#up = this.#views.filter(({ machine }) => machine.up);
  }
}
