/**
 * Grids of many alike cells, shaded by status. All of a grid is drawn small and plain; on it, in cell units, neighbours
 * of one shade are one dashed line, so that ten thousand cells are a few hundred strokes and cost a page little.
 */
import type { CellsScene, Status } from '@under-load/engine';
import { rect, round, text } from '../shape.ts';
import type { Drawing, Shape } from '../shape.ts';
import { lastAtOrBefore } from './last-at-or-before.ts';
import type { StageLane, StageOptions } from './stage-lane.ts';
import { shadeOf, stageWidth } from './stage-lane.ts';

const EDGE = 14;
const LARGEST = 18;
/** How much of its place a cell fills, and how high a plain one is. */
const SIZE = 0.8;
const PLAIN = 0.4;

export function drawCells(lanes: readonly StageLane[], options: StageOptions): Drawing {
  const width = stageWidth(options.layout);
  const abreast = options.layout === 'wide' ? lanes.length : 1;
  const each = (width - EDGE * (abreast + 1)) / abreast;
  const shapes: Shape[] = [];
  let bottom = 0;
  let top = 6;
  for (const [index, lane] of lanes.entries()) {
    const left = EDGE + (abreast > 1 ? index * (each + EDGE) : 0);
    const picture = drawLane(lane, left, abreast > 1 ? 6 : top, each, lanes.length > 1, options);
    shapes.push({ kind: 'group', key: `lane-${index}`, class: 'lane', of: picture.shapes });
    bottom = Math.max(bottom, picture.bottom);
    top = bottom + 12;
  }
  return { width, height: round(bottom + 8), shapes };
}

function drawLane(
  { label, run, moment }: StageLane,
  left: number,
  top: number,
  width: number,
  titled: boolean,
  options: StageOptions,
) {
  const scene = run.scene as CellsScene;
  const shapes: Shape[] = [];
  let y = top;
  if (titled) {
    shapes.push(text('title', left, y + 12, label));
    y += 22;
  }
  const touched = options.setup ? -1 : lastTouched(moment);
  for (const grid of scene.grids) {
    shapes.push(text('quiet', left, y + 12, grid.label));
    y += 20;
    const columns = Math.max(1, grid.columns);
    const pitch = Math.min(LARGEST, width / columns);
    const rows = Math.ceil(grid.count / columns);
    const place = `translate(${round(left)} ${round(y + pitch / 2)}) scale(${Math.floor(pitch * 100) / 100})`;
    for (const [status, d] of shades(moment, grid, columns, rows, options)) {
      const key = `grid-${grid.first}-${status}`;
      shapes.push({
        kind: 'path',
        class: `cells s-${status}`,
        d,
        dashes: `${SIZE} ${1 - SIZE}`,
        thickness: status === 'plain' ? PLAIN : SIZE,
        place,
        key,
      });
    }
    if (touched >= grid.first && touched < grid.first + grid.count) {
      const cell = touched - grid.first;
      shapes.push(
        rect(
          'touched',
          left + (cell % columns) * pitch - 1.5,
          y + Math.floor(cell / columns) * pitch + ((1 - SIZE) * pitch) / 2 - 1.5,
          SIZE * pitch + 3,
          SIZE * pitch + 3,
          2,
        ),
      );
    }
    if (pitch >= 10) shapes.push(...clickable(grid, left, y, pitch, columns));
    y += rows * pitch + 8;
  }
  return { shapes, bottom: y };
}

/** The lines of each shade; the plain ones first, under all others, whole rows at a time. */
function shades(
  moment: StageLane['moment'],
  { first, count }: Grid,
  columns: number,
  rows: number,
  { vocabulary, setup }: StageOptions,
): ReadonlyMap<Status, string> {
  const lines = new Map<Status, string>([['plain', '']]);
  for (let row = 0; row < rows; row++) {
    const wide = Math.min(columns, count - row * columns);
    lines.set('plain', `${lines.get('plain') as string}M0 ${row}h${wide}`);
    // Of a setup one sees which cells there are, and not what has become of them.
    if (setup) continue;
    let begun = 0;
    let before: Status = 'plain';
    for (let column = 0; column <= wide; column++) {
      const status = column === wide ? 'plain' : shadeOf(moment, first + row * columns + column, vocabulary).status;
      if (status === before) continue;
      if (before !== 'plain') lines.set(before, `${lines.get(before) ?? ''}M${begun} ${row}h${column - begun}`);
      begun = column;
      before = status;
    }
  }
  return lines;
}

type Grid = CellsScene['grids'][number];

function clickable(grid: Grid, left: number, top: number, pitch: number, columns: number): Shape[] {
  if (grid.count > 200) return [];
  return Array.from({ length: grid.count }, (_, cell) => ({
    kind: 'group' as const,
    key: `cell-${grid.first + cell}`,
    thing: grid.first + cell,
    of: [rect('hit', left + (cell % columns) * pitch, top + Math.floor(cell / columns) * pitch, pitch, pitch)],
  }));
}

/** The thing of the latest mark at or before the moment: where the model is looking. */
function lastTouched({ run, at }: StageLane['moment']): number {
  for (let i = lastAtOrBefore(run.marks.at, at); i >= 0; i--) if (run.marks.thing[i]! >= 0) return run.marks.thing[i]!;
  return -1;
}
