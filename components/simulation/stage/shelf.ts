/**
 * A cache over its store. Places stand in one row, the most asked for on the left, each as high as it is asked for; the
 * row beneath is filled where something is cached. What is not there falls through to the store, whose line is as thick
 * as the part of all requests that reaches it. Many that fall from one place fall side by side, as far as it is wide.
 *
 * All bars of a kind are one path: a row of sixty places in four lanes is a few strokes.
 */
import type { Moment, Run, ShelfScene, Status } from '@under-load/engine';
import { circle, path, rect, round, text, textWidth } from '../shape.ts';
import type { Drawing, Shape } from '../shape.ts';
import { lastAtOrBefore } from './last-at-or-before.ts';
import { inLane, levelOf, notesOf, stageWidth, textSize } from './stage-lane.ts';
import type { Layout, StageLane, StageOptions } from './stage-lane.ts';

const EDGE = 14;
const THICKEST = 18;
const DOT = 3.5;
/** How high bars are, and how far what is not there falls, where lanes are few and where they are many. */
const ROOM = { wide: [84, 44, 30], narrow: [56, 34, 22] } as const;
const FALL = { wide: [30, 22], narrow: [24, 18] } as const;
const DEEP_FALL = { wide: [80, 46], narrow: [64, 38] } as const;

interface Plan {
  readonly left: number;
  readonly top: number;
  readonly pitch: number;
  readonly bars: number;
  /** How high a full place of the row beneath is. */
  readonly shelf: number;
  readonly fall: number;
  readonly layout: Layout;
}

export function drawShelf(lanes: readonly StageLane[], options: StageOptions): Drawing {
  const { layout } = options;
  const width = stageWidth(layout);
  const many = lanes.length > 2;
  const bars = ROOM[layout][many ? 2 : lanes.length - 1] as number;
  const shapes: Shape[] = [];
  let top = 8;
  for (const [index, lane] of lanes.entries()) {
    if (lanes.length > 1) {
      shapes.push(text('title', EDGE, top + 11, lane.label));
      top += 16;
    }
    const { places, deep = false } = lane.run.scene as ShelfScene;
    const shelf = deep ? 16 : 10;
    const fall = (deep ? DEEP_FALL : FALL)[layout][many ? 1 : 0];
    const plan = {
      left: EDGE,
      // Each lane is drawn from its own top: bars that are alike in all of them are then the same text.
      top: 0,
      pitch: (width - 2 * EDGE) / Math.max(1, places.length),
      bars,
      shelf,
      fall,
      layout,
    };
    const last = index === lanes.length - 1;
    shapes.push({
      kind: 'group',
      key: `lane-${index}`,
      class: 'lane',
      down: top,
      of: drawLane(lane, plan, last, inLane(options, index, top)),
    });
    top += bars + shelf + fall + THICKEST + 24;
  }
  return { width, height: round(top), shapes };
}

function drawLane({ run, moment }: StageLane, plan: Plan, numbered: boolean, options: StageOptions): Shape[] {
  const { places } = run.scene as ShelfScene;
  const { left, top, pitch, bars } = plan;
  const floor = top + bars;
  const shelf = floor + 3 + plan.shelf;
  const gap = pitch > 8 ? 2 : 1;
  const full: (string | number)[] = [];
  const empty: (string | number)[] = [];
  const cached: (string | number)[] = [];
  for (const [place, { thing, height, ranks }] of places.entries()) {
    const level = options.setup ? 0 : (levelOf(moment, thing, options.vocabulary) ?? 0);
    const x = left + place * pitch;
    const high = Math.max(1, height * bars);
    // One key is there or is not; of several, most are or are not.
    const several = ranks !== undefined && ranks[0] < ranks[1];
    ((several ? level >= 0.5 : level > 0) ? full : empty).push(
      'M',
      x,
      floor,
      'v',
      -high,
      'h',
      pitch - gap,
      'v',
      high,
      'Z',
    );
    if (level > 0) cached.push('M', x, shelf, 'v', -level * plan.shelf, 'h', pitch - gap, 'v', level * plan.shelf, 'Z');
  }
  const shapes: Shape[] = [];
  for (const [name, data] of Object.entries({ 'asked absent': empty, asked: full, cached: cached }))
    if (data.length) shapes.push(path(name, ...data));
  shapes.push(path('floor', 'M', left, floor + 4 + plan.shelf, 'H', left + places.length * pitch - gap));
  if (numbered) shapes.push(...drawRanks(run.scene as ShelfScene, plan));
  shapes.push(...drawStore(moment, plan, options));
  shapes.push(...drawFalling(moment, plan, options), ...drawTouched(moment, plan, options));
  return shapes;
}

/** A few ranks under the shelf, so that one sees how far right is far. */
function drawRanks({ places }: ShelfScene, { left, top, pitch, bars, shelf, layout }: Plan): Shape[] {
  const y = top + bars + shelf + 17;
  const shapes: Shape[] = [];
  const end = places.at(-1)?.ranks?.[1];
  const right = left + places.length * pitch;
  if (end !== undefined) shapes.push(text('quiet', right, y, String(end), 'end'));
  const room = right - textWidth(String(end ?? ''), textSize(layout)) - 8;
  for (const [place, { ranks }] of places.entries()) {
    const rank = ranks?.[0];
    if (rank === undefined || !WRITTEN.includes(rank)) continue;
    const x = left + (place + 0.5) * pitch - 0.5;
    if (x + textWidth(String(rank), textSize(layout)) / 2 < room)
      shapes.push(text('quiet', rank === 1 ? left : x, y, String(rank), rank === 1 ? 'start' : 'middle'));
  }
  return shapes;
}

const WRITTEN: readonly number[] = [1, 10, 20, 40];

function drawStore(moment: Moment, plan: Plan, { vocabulary, setup }: StageOptions): Shape[] {
  const { places, store } = moment.run.scene as ShelfScene;
  const level = setup ? 0 : (levelOf(moment, store, vocabulary) ?? 0);
  const thick = Math.max(1, level * THICKEST);
  const top = storeTop(plan);
  const notes = setup ? [] : notesOf(moment, store, vocabulary);
  return [
    rect('store', plan.left, top, places.length * plan.pitch - 1, thick, thick > 4 ? 2 : 0),
    text('quiet', plan.left, top + thick + 13, [moment.label(store), ...notes].join(': ')),
  ];
}

const storeTop = ({ top, bars, shelf, fall }: Plan): number => top + bars + shelf + fall;

function drawFalling(moment: Moment, plan: Plan, { vocabulary, spot }: StageOptions): Shape[] {
  const { places } = moment.run.scene as ShelfScene;
  const from = plan.top + plan.bars + plan.shelf + 4;
  const abreast = Math.max(1, Math.floor((plan.pitch - 2) / (2 * DOT + 1)));
  return moment.travels.flatMap((travel) => {
    const place = places.findIndex(({ thing }) => thing === travel.from);
    if (place < 0) return [];
    const share = (moment.at - travel.depart) / (travel.arrive - travel.depart);
    const status = vocabulary.travels?.[travel.kind]?.status ?? 'plain';
    const aside = abreast === 1 ? 0 : besides(othersBefore(moment.run, travel) % abreast) * (2 * DOT + 1);
    const x = plan.left + (place + 0.5) * plan.pitch - 0.5 + aside;
    const y = from + share * (storeTop(plan) - from);
    spot?.({ item: travel.item, from: [x, y], reach: 4 });
    return [
      path('falls', 'M', x, from, 'V', storeTop(plan)),
      circle(`traveller s-${status}`, x, y, DOT, { key: `travel-${travel.index}` }),
    ];
  });
}

/** How many were falling from the same place when this one began. */
function othersBefore({ travels }: Run, { index, depart, from }: { index: number; depart: number; from: number }) {
  let count = 0;
  for (let i = 0; i < index; i++) if (travels.from[i] === from && travels.arrive[i]! > depart) count++;
  return count;
}

/** In the middle, to its right, to its left, and so on outwards. */
const besides = (number: number): number => (number % 2 === 1 ? (number + 1) / 2 : -number / 2);

/** The latest request: where it looked, and by the ring's colour and the sign above what it found. */
function drawTouched(moment: Moment, plan: Plan, { vocabulary, setup, spot }: StageOptions): Shape[] {
  const { run, at } = moment;
  const { places } = run.scene as ShelfScene;
  if (setup) return [];
  for (let i = lastAtOrBefore(run.marks.at, at); i >= 0; i--) {
    const words = vocabulary.marks?.[run.names.marks[run.marks.kind[i]!] ?? ''];
    const place = places.findIndex(({ thing }) => thing === run.marks.thing[i]);
    if (words?.glyph !== 'tick' || place < 0) continue;
    const status: Status = words.status ?? 'plain';
    const x = plan.left + place * plan.pitch - 1.5;
    spot?.({
      item: run.marks.item[i]!,
      from: [x + plan.pitch / 2, plan.top + plan.bars + plan.shelf / 2 + 3],
      reach: plan.pitch / 2,
    });
    const high = Math.max(1, (places[place] as ShelfScene['places'][number]).height * plan.bars);
    return [
      rect(`touched s-${status}`, x, plan.top + plan.bars + 1.5, plan.pitch + 1.5, plan.shelf + 3, 2),
      arrow(`tick s-${status}`, x + plan.pitch / 2 + 1, Math.max(plan.top + 6, plan.top + plan.bars - high - 3)),
    ];
  }
  return [];
}

const arrow = (name: string, x: number, y: number): Shape => path(name, 'M', x, y, 'L', x - 4, y - 6, 'H', x + 4, 'Z');
