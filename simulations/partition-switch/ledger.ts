/** Writes down what the clients saw, for the counts and for the checker. */
import type { Operation, World } from '@under-load/engine';

/** A request under way. */
export interface Request {
  readonly index: number;
  readonly kind: 'read' | 'write';
  readonly site: number;
  readonly item: number;
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
  readonly #open = new Map<number, Request>();
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
      calledAt: world.now,
      confirmed: this.#confirmed,
      cutOff,
    };
    // Every request is a client of its own: nobody asks twice.
    this.operations.push({ client: item, kind, value, call: world.now, return: Infinity });
    this.#open.set(request.index, request);
    return request;
  }

  /** The request got this value, or was refused. The value of a write is the one it wrote. */
  close(request: Request, value: number | null): void {
    const world = this.#world;
    const { index, kind, site, calledAt, confirmed, cutOff } = request;
    this.#open.delete(index);
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
    const outcome = value === null ? 'refused ' : stale ? 'stale ' : '';
    this.#draw(`${outcome}${kind}`, request, site, world.now, value ?? NaN);
  }

  /** What is under way when the run ends. */
  closeBook(): void {
    for (const request of this.#open.values()) this.#draw(`open ${request.kind}`, request, request.site, Infinity, NaN);
  }

  #draw(
    kind: string,
    { item, calledAt, confirmed, kind: asked, index }: Request,
    site: number,
    end: number,
    value: number,
  ): void {
    if (!this.#world.recording) return;
    const told = asked === 'write' ? (this.operations[index] as Operation).value : value;
    const answer = this.#world.item('answer', { value: told, confirmed }, item);
    this.#world.span(kind, site, answer, calledAt, end);
  }
}
