/** Which store a write goes to. Every file in `placements/` is one way of deciding it. */
export interface Write {
  readonly use: 'order' | 'log';
  /** The hash of what it is stored under. */
  readonly key: number;
}

export interface Placement<S> {
  /** What the stores are called. */
  readonly names: readonly string[];
  readonly pick: (stores: readonly S[], write: Write) => S;
}
