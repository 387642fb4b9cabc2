/** How payments find their invoices. Every file in `algorithms/` is one way of writing it, and runs as it stands. */

/** What an algorithm may do with ids; each is counted. */
export interface Operations {
  /** Below 0 where a comes before b, 0 where they are the same. */
  readonly compare: (a: number, b: number) => number;
  /** A map from ids to the places of their invoices: `set` and `get` are counted, and that it was made. */
  readonly map: () => { set(id: number, place: number): void; get(id: number): number | undefined };
}

/** For each payment the place of its invoice among the invoices. Both lists are in no order; each id is once in each. */
export type Algorithm = (payments: readonly number[], invoices: readonly number[], operations: Operations) => number[];
