/**
 * Where the things of a network stand. Columns follow the links (a thing stands right of everything that feeds it);
 * rows share the lane's height. A last column of many servers becomes a row of stacks, one narrow column a server.
 */
import type { NetworkScene, Run, Vocabulary } from '@under-load/engine';
import { shortLabel, spanKinds, stageWidth } from './stage-lane.ts';
import type { Layout } from './stage-lane.ts';

/** More rows than this, in one lane or in all together, are drawn as stacks. */
const MANY = { wide: { lane: 12, all: 24 }, narrow: { lane: 12, all: 16 } } as const;
const STACKED_HEIGHT = { wide: 142, narrow: 116 } as const;
const BOX = { width: 34, height: 18 };
const EDGE = 14;
/** Room for a name above each box, where a column has few. */
const MOST_NAMED = 5;
const NAMED_PITCH = { wide: 40, narrow: 38 } as const;

export interface Place {
  /** Left edge, centre line, and size; a dot has no width. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly column: number;
}

export interface NetworkPlan {
  /** By thing number; things of role source stand nowhere: they are the line of arrivals. */
  readonly places: ReadonlyMap<number, Place>;
  readonly upstream: ReadonlyMap<number, readonly number[]>;
  readonly columns: readonly (readonly number[])[];
  /** The last column is drawn as stacks. */
  readonly stacked: boolean;
  /** The columns whose things have their name above them, because no number tells them apart. */
  readonly named: ReadonlySet<number>;
  readonly hasTape: boolean;
  /** Where arrivals fork off to this lane, left of its first thing. */
  readonly entry: number;
  readonly root: number;
  readonly pitch: number;
  readonly height: number;
  readonly right: number;
}

export function planNetwork(
  scene: NetworkScene,
  run: Run,
  vocabulary: Vocabulary,
  layout: Layout,
  lanes: number,
): NetworkPlan {
  const { columns, upstream } = columnsOf(scene);
  const width = stageWidth(layout);
  const last = columns.at(-1) ?? [];
  const stacked =
    columns.length > 1 &&
    last.length > 1 &&
    (last.length > MANY[layout].lane || last.length * lanes > MANY[layout].all);
  const root = columns[0]?.[0] ?? 0;
  const hasTape =
    columns.length > 1 &&
    (scene.things.some(({ role }) => role === 'source') || (columns[0]?.length === 1 && isDot(scene, root)));
  const entry = hasTape ? (layout === 'wide' ? 158 : 26) : EDGE;
  const boxes = stacked ? columns.slice(0, -1) : columns;
  const rows = Math.max(1, ...boxes.map((column) => column.length));
  const named = new Set([...boxes.keys()].filter((index) => needsNames(scene, boxes[index] ?? [])));
  const namesInRows = rows <= MOST_NAMED && [...named].some((index) => (columns[index]?.length ?? 0) > 1);
  const pitch = namesInRows
    ? NAMED_PITCH[layout]
    : rows <= 8
      ? layout === 'wide'
        ? 24
        : 22
      : rows <= MANY[layout].lane
        ? 18
        : Math.max(4, 216 / rows);
  const height = Math.max(stacked ? STACKED_HEIGHT[layout] : 0, rows * pitch, layout === 'wide' ? 60 : 44);

  const gutter = writesBeside(run, vocabulary, last) ? 58 : 0;
  const right = width - EDGE - gutter;
  const queues = thingsWithQueues(run, vocabulary);
  const xs = columnEdges(columns, entry, right - (stacked ? 0 : BOX.width), { queues, hasTape, layout, stacked });
  const places = new Map<number, Place>();
  for (const [index, column] of columns.entries()) {
    if (stacked && index === columns.length - 1) {
      const left = (xs[index - 1] ?? entry) + 26;
      const each = (right - left) / column.length;
      for (const [i, thing] of column.entries())
        places.set(thing, {
          x: left + i * each,
          y: height - 40,
          width: Math.min(26, each - Math.min(3, each * 0.25)),
          height: 14,
          column: index,
        });
      continue;
    }
    const step = Math.min(pitch * 2, height / column.length);
    for (const [i, thing] of column.entries()) {
      const dot = isDot(scene, thing);
      places.set(thing, {
        x: xs[index] as number,
        y: height / 2 + (i - (column.length - 1) / 2) * (column.length === rows ? pitch : step),
        width: dot ? 0 : BOX.width,
        height: dot ? 10 : Math.min(BOX.height, pitch - 3),
        column: index,
      });
    }
  }
  return { places, upstream, columns, stacked, named, hasTape, entry, root, pitch, height, right };
}

/** One alone, or several of which some have no number or short name that fits into a box. */
function needsNames(scene: NetworkScene, column: readonly number[]): boolean {
  const fits = (thing: number) => isDot(scene, thing) || shortLabel(scene.things[thing]?.label ?? '') !== '';
  return column.length === 1 || (column.length <= MOST_NAMED && !column.every(fits));
}

export function isDot(scene: NetworkScene, thing: number): boolean {
  return scene.things[thing]?.role === 'balancer';
}

/** Longest path from a thing without feeders decides the column; sources stand outside. */
export function columnsOf({ things, links }: NetworkScene): { columns: number[][]; upstream: Map<number, number[]> } {
  const upstream = new Map<number, number[]>();
  const inside = links.filter(([from]) => things[from]?.role !== 'source');
  for (const [from, to] of inside) upstream.set(to, [...(upstream.get(to) ?? []), from]);
  const depth = things.map(() => 0);
  for (let round = 0; round < things.length; round++) {
    let moved = false;
    for (const [from, to] of inside)
      if ((depth[to] as number) <= (depth[from] as number) && (depth[from] as number) < things.length) {
        depth[to] = (depth[from] as number) + 1;
        moved = true;
      }
    if (!moved) break;
  }
  const columns: number[][] = [];
  for (const [thing, { role }] of things.entries())
    if (role !== 'source' && role !== 'note') (columns[depth[thing] as number] ??= []).push(thing);
  return { columns: columns.filter((column) => column !== undefined), upstream };
}

interface Needs {
  readonly queues: ReadonlySet<number>;
  readonly hasTape: boolean;
  readonly layout: Layout;
  readonly stacked: boolean;
}

/** A gap before things that queue is three times as wide as one before things that do not. */
function columnEdges(
  columns: readonly (readonly number[])[],
  entry: number,
  lastLeft: number,
  { queues, hasTape, layout, stacked }: Needs,
): number[] {
  const queued = (index: number) => (columns[index] ?? []).some((thing) => queues.has(thing));
  const fork = layout === 'wide' ? 38 : 20;
  const first = !hasTape
    ? layout === 'wide'
      ? 96
      : 40
    : entry + (queued(0) ? (lastLeft - entry) * (stacked ? 0.35 : 0.5) : fork);
  const weights = columns.slice(1).map((_, i) => (queued(i + 1) ? 3 : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const edges = [columns.length > 1 ? first : hasTape ? first : lastLeft];
  for (const weight of weights) edges.push((edges.at(-1) as number) + ((lastLeft - first) * weight) / total);
  return edges;
}

function thingsWithQueues(run: Run, vocabulary: Vocabulary): ReadonlySet<number> {
  const kinds = new Set(spanKinds(vocabulary, 'queued').map((name) => run.names.spans.indexOf(name)));
  const found = new Set<number>();
  for (let i = 0; i < run.spans.kind.length; i++)
    if (kinds.has(run.spans.kind[i] as number)) found.add(run.spans.thing[i] as number);
  return found;
}

function writesBeside(run: Run, vocabulary: Vocabulary, things: readonly number[]): boolean {
  const fields = new Set(
    Object.entries(vocabulary.fields ?? {}).flatMap(([name, { glyph }]) =>
      glyph === 'count' || glyph === 'text' ? [run.names.fields.indexOf(name)] : [],
    ),
  );
  const last = new Set(things);
  return run.states.field.some((field, i) => fields.has(field) && last.has(run.states.thing[i] as number));
}
