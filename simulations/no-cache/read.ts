/** How the application gets a product. Every file in `reads/` is one way of writing it. */
import type { Script } from '@under-load/engine';

export interface Product {
  readonly key: number;
}

export interface Stores {
  readonly database: {
    /** The query that puts a product together, over the network and in the database's line. */
    load(key: number): Script<Product>;
  };
  readonly cache: {
    /** A look over the network; undefined where the product is not there. */
    get(key: number): Script<Product | undefined>;
    /** Leaves a product there, and waits for nothing. */
    put(product: Product): void;
  };
}

export type Read = (stores: Stores, key: number) => Script<Product>;
