/** The stage: one drawing for whatever kind of scene the runs have. */
import type { Drawing } from '../shape.ts';
import { drawBlocks } from './blocks.ts';
import { drawCells } from './cells.ts';
import { drawLanes } from './lanes.ts';
import { drawStacks } from './network-stacks.ts';
import { drawNetwork } from './network.ts';
import { drawRing } from './ring.ts';
import { drawShelf } from './shelf.ts';
import type { StageLane, StageOptions } from './stage-lane.ts';
import { drawTree } from './tree.ts';

const BY_KIND = {
  network: drawNetwork,
  lanes: drawLanes,
  ring: drawRing,
  blocks: drawBlocks,
  cells: drawCells,
  tree: drawTree,
  shelf: drawShelf,
} as const;

export type DrawStage = (lanes: readonly StageLane[], options: StageOptions) => Drawing;

/** Lanes of one figure have scenes of one kind. */
export function drawStage(lanes: readonly StageLane[], options: StageOptions): Drawing {
  const kind = lanes[0]?.run.scene.kind ?? 'network';
  return BY_KIND[kind](lanes, { ...options, stacks: drawStacks });
}
