/**
 * What sites and replicas say to each other. `round` tells which question an answer belongs to, `item` which request.
 * The value is its own version: the one writer writes 1, 2, 3 …
 */
export interface Message {
  readonly kind: 'ask' | 'value' | 'store' | 'stored';
  readonly round: number;
  readonly item: number;
  readonly value: number;
}
