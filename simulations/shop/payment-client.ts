/**
 * Calls to the payment service. A client made for one call opens a connection (two more round trips) and closes it again;
 * the port it used then rests, so that late packets of the old connection are not taken for those of a new one, and where no
 * port is left the call fails. A client that is shared keeps its connections open.
 *
 * The rest is the TIME-WAIT state of RFC 9293, section 3.6.1. A case is short, so there are few ports and they rest for
 * seconds instead of a minute.
 */
import type { Script, World } from '@under-load/engine';
import type { Books } from './books.ts';
import type { Case } from './case.ts';
import type { Design } from './faults.ts';
import { PAYMENT } from './scene.ts';

/** Seconds to the payment service and back, for the two round trips that open a connection. */
const TRIP = 0.008;

export class PaymentClient {
  open = 0;
  resting = 0;
  readonly #world: World;
  readonly #books: Books;
  readonly #case: Case;
  readonly #shared: boolean;

  constructor(world: World, the: Case, design: Design, books: Books) {
    this.#world = world;
    this.#case = the;
    this.#books = books;
    this.#shared = design.paymentClient === 'shared';
  }

  /** False where no port was free. */
  *pay(seconds: number, item: number): Script<boolean> {
    this.#books.count('payment calls');
    if (!this.#shared && this.open + this.resting >= this.#case.ports) {
      this.#books.count('no port');
      return false;
    }
    const span = item < 0 ? -1 : this.#world.begin('call', PAYMENT, item);
    this.open++;
    yield this.#shared ? seconds : 2 * TRIP + seconds;
    this.open--;
    if (span >= 0) this.#world.end(span);
    if (!this.#shared) {
      this.resting++;
      this.#world.simulator.after(this.#case.portRest, () => this.resting--);
    }
    return true;
  }
}
