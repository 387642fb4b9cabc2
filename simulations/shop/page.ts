/** A page that somebody asks for, with all the luck that belongs to it: the same whatever the shop makes of it. */
import type { Stream, World } from '@under-load/engine';
import { OFFERS, popularity, PRODUCTS, TENANTS, type Case } from './case.ts';
import { JUDGED } from './clock.ts';

export interface Page {
  /** Counted from 0. */
  readonly number: number;
  readonly item: number;
  readonly at: number;
  readonly tenant: number;
  /** It belongs to a tenant without exports and comes while pages are judged. */
  readonly judged: boolean;
  readonly product: number;
  /** The products of its order. */
  readonly lines: readonly number[];
  /** Rows of all orders this customer ever made. */
  readonly history: number;
  readonly offers: number;
  /** Its work is so many times the mean, in the application and in the store. */
  readonly appFactor: number;
  readonly storeFactor: number;
  /** Seconds that the payment service takes. */
  readonly payment: number;
}

export function pagesOf(world: World, the: Case): () => Page {
  const stream = world.stream('pages');
  const spread = (mean: number): number => mean * (0.5 + stream.uniform());
  let pages = 0;
  return () => {
    const tenant = stream.below(TENANTS);
    const page = {
      number: pages++,
      at: world.now,
      tenant,
      judged: tenant < TENANTS - 1 && world.now >= JUDGED.from && world.now < JUDGED.until,
      product: drawProduct(stream),
      lines: Array.from({ length: the.meanLines - 3 + stream.below(7) }, () => drawProduct(stream)),
      history: Math.round(spread(the.meanHistory)),
      offers: OFFERS.least + stream.below(OFFERS.most - OFFERS.least + 1),
      appFactor: spread(1),
      storeFactor: spread(1),
      payment: the.payment * (0.75 + stream.uniform() / 2),
    };
    world.demand(page.at, tenant, page.product, ...page.lines, page.history, page.offers);
    world.demand(page.appFactor, page.storeFactor, page.payment);
    return { ...page, item: world.item('page', { offers: page.offers, history: page.history }) };
  };
}

const UP_TO: readonly number[] = Array.from({ length: PRODUCTS }, (_, i) => popularity(i)).map(
  (
    (sum) => (share: number) =>
      (sum += share)
  )(0),
);

function drawProduct(stream: Stream): number {
  const luck = stream.uniform();
  let [low, high] = [0, PRODUCTS - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((UP_TO[middle] as number) < luck) low = middle + 1;
    else high = middle;
  }
  return low;
}
