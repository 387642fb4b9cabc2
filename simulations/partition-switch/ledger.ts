/** Writes down what the clients saw, for the counts and for the checker. */
import type { Operation, World } from '@under-load/engine';

/** A request under way. */
export interface Request {
  readonly index: number;
  readonly kind: 'read' | 'write';
  readonly site: number;
  readonly item: number;
  readonly span: number;
  readonly calledAt: number;
  /** The newest value whose write had been confirmed when this was asked. */
  readonly confirmed: number;
  /** Whether its site reached no majority when it was asked. */
  readonly cutOff: boolean;
}

export class Ledger {
  /** What the clients asked and heard; what is refused or under way is left open. */
  readonly operations: Operation[] = [];
  readonly #world: World;
  #confirmed = 0;

  constructor(world: World) {
    this.#world = world;
  }

  call(kind: Request['kind'], site: number, value: number, cutOff: boolean): Request {
    const world = this.#world;
    const item = world.item(kind, kind === 'write' ? { value } : undefined);
    const request = {
      index: this.operations.length,
      kind,
      site,
      item,
      span: world.begin(`open ${kind}`, site, item),
      calledAt: world.now,
      confirmed: this.#confirmed,
      cutOff,
    };
    // Every request is a client of its own: nobody asks twice.
    this.operations.push({ client: item, kind, value, call: world.now, return: Infinity });
    return request;
  }

  /** The request got this value, or was refused. The value of a write is the one it wrote. */
  close(request: Request, value: number | null): void {
    const world = this.#world;
    const { index, kind, item, calledAt, confirmed, cutOff } = request;
    const stale = kind === 'read' && value !== null && value < confirmed;
    if (value !== null) {
      this.operations[index] = { ...(this.operations[index] as Operation), value, return: world.now };
      if (kind === 'write') this.#confirmed = Math.max(this.#confirmed, value);
      world.sample(`${kind} latency`, world.now - calledAt);
    }
    if (kind === 'read') {
      world.count('reads');
      if (cutOff) world.count('reads cut off');
      if (value === null) world.count('reads refused');
      if (stale) world.count('stale reads');
      if (stale && cutOff) world.count('stale reads cut off');
    } else {
      world.count('writes');
      if (value === null) world.count('writes refused');
    }
    if (!world.recording) return;
    const outcome = value === null ? 'refused ' : stale ? 'stale ' : '';
    const answer = kind === 'read' ? world.item('answer', { value: value ?? NaN, confirmed }, item) : item;
    world.end(request.span, { kind: `${outcome}${kind}`, item: answer });
  }
}
