/**
 * A leader and two followers through one failure. The leader writes each entry to its log and sends it on; by the commit
 * rule it tells the client. When it fails, the follower whose log reaches furthest takes over.
 */
import type { World } from '@under-load/engine';
import { seconds } from './clock.ts';
import { Ledger, type Entry } from './ledger.ts';
import type { Values } from './parameters.ts';
import { ruleOf, type CommitRule } from './rule.ts';
import { asynchronous } from './rules/asynchronous.ts';
import { FAR, FOLLOWERS, LEADER, MACHINES, NEAR, type Follower, type Machine } from './stage.ts';
import { Wire } from './wire.ts';

export class Group {
  readonly #world: World;
  readonly #values: Values;
  readonly #wire: Wire;
  readonly #ledger: Ledger;
  readonly #up = new Set<Machine>(MACHINES);
  /** The last entry in each machine’s log. */
  readonly #last = new Map<Machine, number>();
  /** Entries whose clients wait, and who is known to have them. */
  readonly #waiting = new Map<Entry, Set<Machine>>();
  /** Machines that the failure under study leaves. */
  readonly #safe: readonly Machine[];
  #rule: CommitRule;
  #leader: Machine | null = LEADER;
  #over = false;

  constructor(world: World, values: Values) {
    this.#world = world;
    this.#values = values;
    this.#wire = new Wire(world);
    this.#ledger = new Ledger(world);
    this.#rule = ruleOf(values);
    this.#safe = values.fails === 'region' ? [FAR] : FOLLOWERS;
  }

  write(entry: Entry): void {
    const leader = this.#leader;
    if (leader === null) return this.#ledger.refuse(entry);
    this.#ledger.call(entry);
    this.#waiting.set(entry, new Set());
    this.#later(leader, seconds(this.#values.fsync), () => {
      this.#append(leader, entry);
      this.#hear(entry, LEADER);
      // Whoever was promoted works alone for the little that is left of the episode.
      if (leader === LEADER) for (const follower of FOLLOWERS) this.#replicate(entry, follower);
    });
  }

  read(follower: Follower, key: number, counted: boolean): void {
    if (this.#up.has(follower)) this.#ledger.read(follower, key, this.#lastOf(follower), counted);
  }

  fail(machines: readonly Machine[]): void {
    const failing = machines.filter((machine) => this.#up.delete(machine));
    for (const machine of failing) {
      this.#world.begin('down', machine);
      this.#wire.cut(machine);
    }
    const { takeover } = this.#values;
    if (failing.some((machine) => machine === this.#leader)) {
      this.#leader = null;
      this.#ledger.leaderFails(this.#lastOf(this.#mostAdvanced()));
      this.#waiting.clear();
      this.#world.simulator.after(takeover, () => this.#promote());
    } else if (failing.some((machine) => (this.#rule.atOnce as readonly Machine[]).includes(machine)))
      this.#world.simulator.after(takeover, () => this.#giveUpWaiting());
  }

  /** Whatever is still under way concerns nobody any more. */
  end(): void {
    this.#over = true;
    for (const machine of MACHINES) this.#wire.cut(machine);
  }

  #replicate(entry: Entry, follower: Follower): void {
    const atOnce = this.#rule.atOnce.includes(follower);
    const { lag, nearTrip, farTrip } = this.#values;
    const oneWay = seconds(follower === NEAR ? nearTrip : farTrip) / 2;
    const send = (): void => {
      if (!this.#up.has(follower)) return;
      this.#wire.carry('entry', LEADER, follower, oneWay, entry.item, () => {
        this.#append(follower, entry);
        if (atOnce)
          this.#wire.carry('confirmation', follower, LEADER, oneWay, entry.item, () => this.#hear(entry, follower));
      });
    };
    if (atOnce) send();
    else this.#later(LEADER, seconds(lag), send);
  }

  #append(machine: Machine, { number }: Entry): void {
    this.#last.set(machine, number);
    this.#world.state(machine, 'last', number);
    if (this.#safe.includes(machine)) this.#ledger.secure(number);
  }

  /** The leader learns that a machine has an entry. */
  #hear(entry: Entry, from: Machine): void {
    const known = this.#waiting.get(entry);
    if (!known) return;
    known.add(from);
    this.#acknowledgeIfDone(entry, known);
  }

  #acknowledgeIfDone(entry: Entry, known: ReadonlySet<Machine>): void {
    if (!this.#rule.isDone((machine) => known.has(machine))) return;
    this.#waiting.delete(entry);
    const firstLeader = this.#leader === LEADER;
    const exposed = firstLeader && this.#safe.every((machine) => this.#lastOf(machine) < entry.number);
    this.#ledger.acknowledge(entry, { firstLeader, exposed });
  }

  #promote(): void {
    const next = this.#mostAdvanced();
    if (this.#over || next === null) return;
    this.#leader = next;
    this.#rule = asynchronous;
    this.#world.mark('promoted', next, this.#world.item('tail', { last: this.#lastOf(next) }));
  }

  #giveUpWaiting(): void {
    if (this.#over || this.#leader === null) return;
    this.#rule = asynchronous;
    this.#world.mark('gives up', this.#leader, undefined, this.#waiting.size);
    for (const [entry, known] of this.#waiting) this.#acknowledgeIfDone(entry, known);
  }

  #mostAdvanced(): Machine | null {
    let best: Machine | null = null;
    for (const machine of this.#up) if (best === null || this.#lastOf(machine) > this.#lastOf(best)) best = machine;
    return best;
  }

  #lastOf(machine: Machine | null): number {
    return (machine !== null && this.#last.get(machine)) || 0;
  }

  /** Does this after a delay, if the machine still stands then. */
  #later(machine: Machine, delay: number, action: () => void): void {
    this.#world.simulator.after(delay, () => {
      if (!this.#over && this.#up.has(machine)) action();
    });
  }
}
