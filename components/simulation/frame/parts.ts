/**
 * The parts of the frame that only some simulations need. At build they are all there; a browser fetches those of the
 * simulation it shows before it brings the figure to life.
 */
import type { SceneKind } from '@under-load/engine';
import type { Served } from '../figure/served.ts';
import type { DrawStage } from '../stage/draw-stage.ts';
import type { StageOptions } from '../stage/stage-lane.ts';
import type * as LaterParts from './later-parts.ts';

export interface Parts {
  readonly draw: DrawStage;
  readonly stacks?: StageOptions['stacks'];
  readonly later?: typeof LaterParts | undefined;
}

const stages: Readonly<Record<SceneKind, () => Promise<DrawStage>>> = {
  network: () => import('../stage/network.ts').then(({ drawNetwork }) => drawNetwork),
  lanes: () => import('../stage/lanes.ts').then(({ drawLanes }) => drawLanes),
  ring: () => import('../stage/ring.ts').then(({ drawRing }) => drawRing),
  cells: () => import('../stage/cells.ts').then(({ drawCells }) => drawCells),
  blocks: () => import('../stage/blocks.ts').then(({ drawBlocks }) => drawBlocks),
  tree: () => import('../stage/tree.ts').then(({ drawTree }) => drawTree),
  shelf: () => import('../stage/shelf.ts').then(({ drawShelf }) => drawShelf),
};

export async function loadParts({ scene, stacks }: Served): Promise<Parts> {
  const [draw, stack] = await Promise.all([stages[scene](), stacks ? import('../stage/network-stacks.ts') : undefined]);
  return { draw, stacks: stack?.drawStacks };
}
