/**
 * Nodes that know of each other only by messages, which take time and can be lost, doubled, cut off or overtaken.
 *
 *     const network = new Network<Message>(simulator, { link: { latency: 0.02 } });
 *     const a = network.node('a', { on(message, from) { … } });
 *     a.send('b', { … });
 *     network.partition([['a'], ['b', 'c']]);
 *
 * Of two messages on one link the second may arrive first, unless the link is ordered. A partition loses what is sent
 * across it and what is on its way across when it begins. Left out: bandwidth, and links cut in one direction only.
 */
import { EngineError } from './error.ts';
import { passages } from './link.ts';
import type { Link, Passage } from './link.ts';
import { Node } from './node.ts';
import type { Behaviour } from './node.ts';
import type { Simulator } from './simulator.ts';
import type { Stream } from './stream.ts';

/** Why a message never arrived. */
export type Loss = 'link' | 'partition' | 'receiver down';

/** One copy of a message on its way. */
export interface Copy<Message> {
  readonly message: Message;
  readonly from: string;
  readonly to: string;
  readonly depart: number;
  /** When it will arrive, or, if it is known to get lost, when that happens: half way. */
  readonly arrive: number;
  /** Why it will be lost, where that is known when it departs. */
  readonly loss: Loss | null;
}

/** Watches the messages, to draw or to count them. */
export interface MessageWatch<Message> {
  /** A copy departs. The number given back stands for it in `lost`. */
  departed(copy: Copy<Message>): number;
  /** A copy that was to arrive is lost at this moment after all. */
  lost(copy: number, reason: Loss): void;
}

/** What holds for every link, where chance comes from, and who watches. */
export interface NetworkOptions<Message> {
  /** Every link that has not been given its own. */
  readonly link: Link;
  /** Gives the random stream of one link by name; needed where a link leaves anything to chance. */
  readonly stream?: (name: string) => Stream;
  readonly watch?: MessageWatch<Message>;
}

type Times = Pick<Copy<unknown>, 'depart' | 'arrive' | 'loss'>;

interface InFlight<Message> {
  readonly copy: Copy<Message>;
  readonly event: number;
  readonly watched: number;
}

/** sent + duplicated = delivered + lost + on their way. */
export interface MessageCounts {
  sent: number;
  duplicated: number;
  delivered: number;
  readonly lost: Record<Loss, number>;
}

const TO_ITSELF: Link = { latency: 0 };

/**
 * Nodes and the links between them. Throws an `EngineError` where a node is not there or named twice, or a link leaves
 * something to chance and no stream was given.
 */
export class Network<Message> {
  readonly simulator: Simulator;
  readonly counts: MessageCounts = {
    sent: 0,
    duplicated: 0,
    delivered: 0,
    lost: { link: 0, partition: 0, 'receiver down': 0 },
  };
  readonly #options: NetworkOptions<Message>;
  readonly #nodes = new Map<string, Node<Message>>();
  readonly #links = new Map<string, Link>();
  readonly #streams = new Map<string, Stream>();
  readonly #inFlight = new Set<InFlight<Message>>();
  /** When the last message on an ordered link will arrive. */
  readonly #lastArrivals = new Map<string, number>();
  /** The number of each node's side while there is a partition; nodes not named in it share side 0. */
  #sides = new Map<string, number>();

  constructor(simulator: Simulator, options: NetworkOptions<Message>) {
    this.simulator = simulator;
    this.#options = options;
    this.#check(options.link);
  }

  /** Adds a node. */
  node(id: string, behaviour: Behaviour<Message>): Node<Message> {
    if (this.#nodes.has(id)) throw this.#fault(`two nodes are called "${id}"`, 'give each node an id of its own');
    const node = new Node(this, id, behaviour);
    this.#nodes.set(id, node);
    return node;
  }

  /** Gives two nodes a link of their own, the same in both directions. */
  link(a: string, b: string, link: Link): void {
    this.#known(a);
    this.#known(b);
    this.#check(link);
    this.#links.set(`${a} ${b}`, link);
    this.#links.set(`${b} ${a}`, link);
  }

  /** Cuts the network into groups; nodes not named stay together in one more. Replaces an earlier partition. */
  partition(groups: readonly (readonly string[])[]): void {
    const sides = new Map<string, number>();
    for (const [index, group] of groups.entries())
      for (const id of group) {
        this.#known(id);
        if (sides.has(id)) throw this.#fault(`"${id}" stands in two groups of a partition`, 'name each node once');
        sides.set(id, index + 1);
      }
    this.#sides = sides;
    for (const flight of this.#inFlight)
      if (!flight.copy.loss && !this.connected(flight.copy.from, flight.copy.to)) {
        this.#lose(flight, 'partition');
        this.#lastArrivals.delete(`${flight.copy.from} ${flight.copy.to}`);
      }
  }

  /** Ends the partition. What was lost stays lost. */
  heal(): void {
    this.#sides = new Map();
  }

  /** Whether no partition stands between two nodes. */
  connected(a: string, b: string): boolean {
    return (this.#sides.get(a) ?? 0) === (this.#sides.get(b) ?? 0);
  }

  /** Takes a message over from a node; models call `node.send`. */
  carry(from: string, to: string, message: Message): void {
    this.#known(to);
    this.counts.sent++;
    const link = this.#links.get(`${from} ${to}`) ?? (from === to ? TO_ITSELF : this.#options.link);
    const copies = passages(link, () => this.#stream(from, to));
    this.counts.duplicated += copies.length - 1;
    const cut = !this.connected(from, to);
    for (const passage of copies)
      this.#depart({ message, from, to, ...this.#times(link, `${from} ${to}`, passage, cut) });
  }

  /** When a copy departs and arrives, or gets lost. */
  #times({ ordered }: Link, key: string, { latency, lost }: Passage, cut: boolean): Times {
    const depart = this.simulator.now;
    this.#checkLatency(latency, `the link ${key.replace(' ', ' to ')}`);
    if (cut || lost) return { depart, arrive: depart + latency / 2, loss: cut ? 'partition' : 'link' };
    const arrive = ordered ? Math.max(depart + latency, this.#lastArrivals.get(key) ?? 0) : depart + latency;
    if (ordered) this.#lastArrivals.set(key, arrive);
    return { depart, arrive, loss: null };
  }

  #depart(copy: Copy<Message>): void {
    const watched = this.#options.watch?.departed(copy) ?? -1;
    const event = this.simulator.at(copy.arrive, () => this.#arrive(flight));
    const flight: InFlight<Message> = { copy, event, watched };
    this.#inFlight.add(flight);
  }

  #arrive(flight: InFlight<Message>): void {
    const { copy } = flight;
    const receiver = this.#known(copy.to);
    if (!copy.loss && !receiver.up) return this.#lose(flight, 'receiver down');
    this.#inFlight.delete(flight);
    if (copy.loss) {
      this.counts.lost[copy.loss]++;
      return;
    }
    this.counts.delivered++;
    receiver.hear(copy.message, copy.from);
  }

  #lose(flight: InFlight<Message>, reason: Loss): void {
    this.#inFlight.delete(flight);
    this.simulator.cancel(flight.event);
    this.counts.lost[reason]++;
    this.#options.watch?.lost(flight.watched, reason);
  }

  #check({ latency, loss = 0, duplication = 0 }: Link): void {
    if (typeof latency === 'number') this.#checkLatency(latency, 'a link');
    for (const [name, probability] of Object.entries({ loss, duplication }))
      if (!(probability >= 0 && probability <= 1))
        throw this.#fault(`a link with a ${name} of ${probability}`, 'give a probability from 0 to 1');
  }

  #checkLatency(seconds: number, of: string): void {
    if (!(seconds >= 0 && seconds < Infinity))
      throw this.#fault(
        `${of} has a latency of ${seconds} s`,
        'give a finite number of seconds that is not negative, or a distribution of such',
      );
  }

  #stream(from: string, to: string): Stream {
    const name = `link ${from} to ${to}`;
    let stream = this.#streams.get(name);
    if (!stream) {
      if (!this.#options.stream)
        throw this.#fault(
          `the link from ${from} to ${to} leaves something to chance, but no stream was given`,
          'give the network a stream option',
        );
      this.#streams.set(name, (stream = this.#options.stream(name)));
    }
    return stream;
  }

  #known(id: string): Node<Message> {
    const node = this.#nodes.get(id);
    if (!node)
      throw this.#fault(
        `there is no node "${id}"`,
        `name one of ${[...this.#nodes.keys()].join(', ') || 'the nodes, once there are some'}`,
      );
    return node;
  }

  #fault(what: string, fix: string): EngineError {
    return new EngineError({ what, where: 'the network', at: this.simulator.now, fix });
  }
}
