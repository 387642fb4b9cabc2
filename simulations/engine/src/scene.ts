/**
 * What a model puts on the stage: plain data, stated once by `build`, never changed by the run.
 *
 * A scene names the things a run can talk about. What happens to them is in the run's records. The set of
 * scene kinds is closed: a simulation picks one and brings no drawing code of its own.
 */

/** What a thing is, so that a view can pick a glyph and a place for it. */
export type Role =
  | 'source'
  | 'client'
  | 'balancer'
  | 'server'
  | 'cache'
  | 'queue'
  | 'store'
  | 'replica'
  | 'site'
  | 'key'
  | 'cell'
  | 'note';

/** One thing of a scene. Its number is its index in `scene.things`; records refer to it by that number. */
export interface Thing {
  /** Unique in the scene, readable, usable in links and interventions: `server-3`. */
  readonly id: string;
  readonly role: Role;
  /** What a person reads: `server 3`. */
  readonly label: string;
  /** How many items it serves at once, where that is a number worth drawing. */
  readonly slots?: number;
  /** Names a group that is drawn together (a site, a rack, a lane's members). */
  readonly group?: string;
}

/** A drawn thing or item whose dragging edits the scenario: a field of one record of a list parameter. */
export interface Handle {
  /** The item (by its number in the run) or the thing that can be dragged. */
  readonly of: { readonly item: number } | { readonly thing: number };
  /** The list parameter and the index of the record in it. */
  readonly parameter: string;
  readonly index: number;
  /** Which field of the record each direction of dragging edits. */
  readonly fields: { readonly start?: string; readonly end?: string; readonly thing?: string };
}

interface SceneBase {
  readonly things: readonly Thing[];
  readonly handles?: readonly Handle[];
}

/** Things joined by links; requests travel along them and queue at them. Columns are derived from the links. */
export interface NetworkScene extends SceneBase {
  readonly kind: 'network';
  /** Pairs of thing numbers, upstream first. */
  readonly links: readonly (readonly [from: number, to: number])[];
}

/** Space–time: one lane a thing, in order, time along the other axis; spans lie on lanes, travels slope between them. */
export interface LanesScene extends SceneBase {
  readonly kind: 'lanes';
}

/** A circle of positions in turns, 0 ≤ turn < 1; each point belongs to a thing. */
export interface RingScene extends SceneBase {
  readonly kind: 'ring';
  /** Where the owners stand. Empty for schemes that use no ring. */
  readonly points: readonly { readonly turn: number; readonly thing: number }[];
  /** The keys that are drawn; each is a thing of role `key` whose state field `owner` holds the number of its owner. */
  readonly keys: readonly { readonly turn: number; readonly thing: number }[];
}

/** Things in series and in parallel: each block works or does not. */
export interface BlocksScene extends SceneBase {
  readonly kind: 'blocks';
  readonly root: Block;
}
/** A reliability block diagram: one thing, several in a row or side by side, or at least k of several. */
export type Block =
  | { readonly kind: 'one'; readonly thing: number }
  | { readonly kind: 'series' | 'parallel'; readonly of: readonly Block[] }
  | { readonly kind: 'atLeast'; readonly k: number; readonly of: readonly Block[] };

/** Grids of many small alike things (pages, shards, seats), up to 10,000 in all, each a thing of role `cell`. */
export interface CellsScene extends SceneBase {
  readonly kind: 'cells';
  readonly grids: readonly {
    readonly label: string;
    /** The thing number of the grid's first cell, and how many follow. */
    readonly first: number;
    readonly count: number;
    readonly columns: number;
  }[];
}

/** A tree of things, root first. */
export interface TreeScene extends SceneBase {
  readonly kind: 'tree';
  /** For each thing the number of its parent, −1 for the root. */
  readonly parents: readonly number[];
}

/**
 * A cache over its store: places in one row, the most asked for on the left, each as high as it is asked for and filled
 * as far as a `level` field of its thing says. What the cache lacks travels down to the store, whose own `level` says how
 * much of all that is asked for reaches it.
 */
export interface ShelfScene extends SceneBase {
  readonly kind: 'shelf';
  readonly places: readonly {
    readonly thing: number;
    /** 0 to 1. */
    readonly height: number;
    /** The ranks of its first and last key, from 1, where ranks are worth writing. */
    readonly ranks?: readonly [first: number, last: number];
  }[];
  readonly store: number;
  /** What falls matters as much as what stands: more room is given to both the filling and the fall. */
  readonly deep?: boolean;
}

/** The things of a run and how they lie to each other, in one of seven kinds. */
export type Scene = NetworkScene | LanesScene | RingScene | BlocksScene | CellsScene | TreeScene | ShelfScene;
/** The seven kinds of scene. */
export type SceneKind = Scene['kind'];
