/** All parts at once, for the build. */
import { drawStage } from '../stage/draw-stage.ts';
import * as later from './later-parts.ts';
import type { Parts } from './parts.ts';

export const everyPart: Parts = { draw: drawStage, later };
