/** Writes down what the clients saw, for the counts and for the checker. */
import { checkLinearizable, type Operation, type World } from '@under-load/engine';

/** A request under way. */
export interface Request {
  readonly kind: 'read' | 'write';
  readonly item: number;
  readonly span: number;
  readonly operation: number;
  /** The newest value whose write had been confirmed when this was asked. */
  readonly confirmed: number;
  /** Whether the cut stood between it and the writer when it was asked. */
  readonly apart: boolean;
}

export class Ledger {
  /** What the clients asked and heard; what is refused or under way stays open, and an open write may yet take effect. */
  readonly #operations: Operation[] = [];
  readonly #world: World;
  #confirmed = 0;

  constructor(world: World) {
    this.#world = world;
  }

  /** A client asks. `value` is what it wants to write. */
  call(kind: Request['kind'], site: number, apart: boolean, value = NaN): Request {
    const world = this.#world;
    const item = world.item(kind, kind === 'write' ? { value } : {});
    const span = world.begin(`open ${kind}`, site, item);
    // Every read comes from a client of its own: nobody asks twice.
    const client = kind === 'read' ? item : 'writer';
    const operation = this.#operations.push({ client, kind, value, call: world.now, return: Infinity }) - 1;
    return { kind, item, span, operation, confirmed: this.#confirmed, apart };
  }

  /** The client got this value, or was refused. The value of a write is the one it wrote. */
  close({ kind, item, span, operation, confirmed, apart }: Request, value: number | null): void {
    const world = this.#world;
    const stale = kind === 'read' && value !== null && value < confirmed;
    const asked = this.#operations[operation] as Operation;
    if (value !== null) {
      this.#operations[operation] = { ...asked, value, return: world.now };
      if (kind === 'write') this.#confirmed = value;
      world.sample(`${kind} latency`, world.now - asked.call);
    }
    world.count(`${kind}s`);
    if (value === null) world.count(`${kind}s refused`);
    if (stale) world.count('stale reads');
    if (kind === 'read' && apart) {
      world.count('reads apart');
      if (stale) world.count('stale reads apart');
    }
    if (!world.recording) return;
    const outcome = value === null ? 'refused ' : stale ? 'stale ' : '';
    const answer = kind === 'read' ? world.item('answer', { value: value ?? NaN, confirmed }, item) : item;
    world.end(span, { kind: `${outcome}${kind}`, item: answer });
  }

  /** Has the checker judge all that was seen so far. */
  judge(): void {
    const { verdict } = checkLinearizable(this.#operations, { explain: false });
    if (verdict === 'undecided') return;
    this.#world.count('judged');
    if (verdict === 'yes') this.#world.count('linearizable');
  }
}
