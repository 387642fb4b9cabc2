/**
 * A network at one moment, for one lane or several: arrivals run in along one line and fork into every lane; the rule's
 * looks are dashed, its choice is the accent; items wait in line before the thing that serves them.
 */
import type { Moment, NetworkScene } from '@under-load/engine';
import { circle, path, rect, round, text, textWidth } from '../shape.ts';
import type { Drawing, Shape } from '../shape.ts';
import { strings } from '../strings.ts';
import type { Decision } from './decision.ts';
import { decisionAt } from './decision.ts';
import { link, linkData, pointAlong } from './link.ts';
import type { Link } from './link.ts';
import { isDot, planNetwork } from './network-plan.ts';
import type { NetworkPlan, Place } from './network-plan.ts';
import type { StageLane, StageOptions } from './stage-lane.ts';
import { inLane, notesOf, shadeOf, shortLabel, spanKinds, stageWidth, textSize } from './stage-lane.ts';
import { arrivalsAhead, drawArrivals } from './tape.ts';
import { drawBox } from './thing-box.ts';
import { drawTravellers } from './travellers.ts';
import { drawWaiting, waitingAt } from './waiting-line.ts';

const MARGIN = 14;
const FORK = 38;
/** A link stays at least so long, however many wait at its end. */
const BEHIND = { wide: 60, narrow: 24 } as const;

export function drawNetwork(lanes: readonly StageLane[], options: StageOptions): Drawing {
  const { layout, vocabulary } = options;
  const width = stageWidth(layout);
  const titled = lanes.length > 1;
  const shapes: Shape[] = [];
  const bands: { lane: StageLane; plan: NetworkPlan; top: number }[] = [];
  let bottom = layout === 'wide' ? 12 : titled ? 16 : 22;
  for (const lane of lanes) {
    const plan = planNetwork(lane.run.scene as NetworkScene, lane.run, vocabulary, layout, lanes.length);
    const heading = titled && layout === 'narrow' ? 20 : 0;
    bands.push({ lane, plan, top: bottom + heading });
    bottom += heading + plan.height + (layout === 'wide' ? 26 : 14);
  }
  const height = bottom - (layout === 'wide' ? 14 : 6);

  shapes.push(...drawTapes(bands, options));
  for (const [index, { lane, plan, top }] of bands.entries()) {
    if (titled) shapes.push(...drawTitle(lane.label, plan, top, options));
    shapes.push({
      kind: 'group',
      key: `lane-${index}`,
      class: 'lane',
      of: drawLane(lane, plan, top, inLane(options, index)),
    });
  }
  return { width, height: round(height), shapes };
}

function drawTitle(label: string, plan: NetworkPlan, top: number, { layout }: StageOptions): Shape[] {
  if (layout === 'narrow') return [text('title', plan.hasTape ? 44 : MARGIN, top - 6, label)];
  const first = top + (plan.hasTape ? 16 : -2);
  const room = (plan.hasTape ? plan.entry - 4 : 300) - MARGIN;
  return wrap(label, room, textSize(layout)).map((line, i) => text('title', MARGIN, first + i * 14, line));
}

/** Breaks at a space, into two lines at most. */
function wrap(label: string, room: number, size: number): string[] {
  if (textWidth(label, size) <= room) return [label];
  const words = label.split(' ');
  let first = words.shift() ?? '';
  while (words[0] !== undefined && textWidth(`${first} ${words[0]}`, size) <= room)
    first += ` ${words.shift() as string}`;
  return words.length ? [first, words.join(' ')] : [first];
}

type Band = { readonly lane: StageLane; readonly plan: NetworkPlan; readonly top: number };

/** One line of arrivals where every lane sees the same demand, else one a lane. */
function drawTapes(bands: readonly Band[], options: StageOptions): Shape[] {
  if (!bands.every(({ plan }) => plan.hasTape)) return [];
  const shared = options.sameDemand || bands.length === 1;
  return (shared ? [bands] : bands.map((band) => [band])).flatMap((fed, index) => drawTape(fed, index, options));
}

function drawTape(bands: readonly Band[], index: number, { layout, vocabulary, pace }: StageOptions): Shape[] {
  const [first, last] = [bands[0] as Band, bands.at(-1) as Band];
  const { entry } = first.plan;
  const hubs = bands.flatMap(({ plan, top, lane }) =>
    (plan.columns[0] ?? []).map((thing) => ({
      x: hubTail(plan, thing, lane.moment, vocabulary, layout),
      y: top + (plan.places.get(thing)?.y ?? 0),
    })),
  );
  const middle = (first.top + last.top + last.plan.height) / 2;
  const shapes: Shape[] = [];
  let place: (distance: number) => readonly [x: number, y: number];
  let length: number;
  if (layout === 'wide') {
    length = entry - MARGIN - 4;
    place = (distance) => [entry - distance, middle];
    // Of an odd number of lanes the middle one has its title where the word would stand.
    const beside = bands.length % 2 === 1 && bands.length > 1 ? 18 : -12;
    shapes.push(
      text('quiet', MARGIN, middle + beside, strings.arrivals),
      path('feed', 'M', MARGIN, middle, 'H', entry),
    );
    for (const hub of hubs)
      shapes.push({ ...path('feed'), d: linkData(link({ x: entry, y: middle }, hub, FORK)) } as Shape);
  } else {
    const x = 12;
    const start = first.top - (bands.length > 1 ? 18 : 4);
    const bend = bands.length > 1 ? middle : Math.max(start + 24, middle);
    length = Math.max(20, bend - start - 8);
    place = (distance) => [x, bend - distance];
    if (index === 0) shapes.push(text('quiet', x - 6, start - 5, strings.arrivals));
    shapes.push(path('feed', 'M', x, start, 'V', bend));
    for (const hub of hubs) shapes.push(path('feed', 'M', x, bend, 'C', x, (bend + hub.y) / 2, x, hub.y, hub.x, hub.y));
  }
  return [...shapes, ...drawArrivals(arrivalsAhead(first.lane.moment, vocabulary, pace, length), place)];
}

/** Where the line into a lane's first thing ends: at the thing, or at the end of those who wait for it. */
function hubTail(
  plan: NetworkPlan,
  thing: number,
  moment: Moment,
  vocabulary: StageOptions['vocabulary'],
  layout: StageOptions['layout'],
): number {
  const { x, width } = plan.places.get(thing) as Place;
  const edge = width === 0 ? x - 5 : x;
  const waiting = waitingAt(moment, thing, spanKinds(vocabulary, 'queued'));
  if (waiting.length === 0) return edge;
  return (
    drawWaiting(moment, waiting, {
      head: edge - 4,
      end: plan.entry + 44,
      y: 0,
      size: 9,
      pace: 1,
      textSize: textSize(layout),
      focus: -1,
    }).tail - 4
  );
}

function drawLane({ run, moment }: StageLane, plan: NetworkPlan, top: number, options: StageOptions): Shape[] {
  const scene = run.scene as NetworkScene;
  const { vocabulary, layout, pace } = options;
  const queued = spanKinds(vocabulary, 'queued');
  const decision = decisionAt(moment, vocabulary);
  const shift = (place: Place): Place => ({ ...place, y: place.y + top });
  const rows = plan.stacked ? plan.columns.slice(0, -1) : plan.columns;
  const links: Shape[] = [];
  const things: Shape[] = [];
  const byEnds = new Map<string, Link>();

  for (const thing of rows.flat()) {
    const place = shift(plan.places.get(thing) as Place);
    const size = Math.min(9, plan.pitch - 5);
    const edge = place.width === 0 ? place.x - 5 : place.x;
    const feeders = plan.upstream.get(thing) ?? [];
    const starts = feeders.map((from) => exit(shift(plan.places.get(from) as Place)));
    const end =
      (starts.length ? Math.max(...starts.map(({ x }) => x)) : plan.entry) + (starts.length ? BEHIND[layout] : 44);
    const waiting = waitingAt(moment, thing, queued);
    const line = drawWaiting(moment, waiting, {
      head: edge - 4,
      end,
      y: place.y,
      size,
      pace,
      textSize: textSize(layout),
      focus: decision?.item ?? -1,
      spot: options.spot,
    });
    const tail = line.shapes.length ? line.tail - 4 : edge;
    for (const [i, from] of feeders.entries()) {
      const way = link(starts[i] as { x: number; y: number }, { x: tail, y: place.y });
      byEnds.set(`${from}-${thing}`, way);
      links.push({ ...path(linkClass(decision, thing)), d: linkData(way), key: `link-${from}-${thing}` } as Shape);
    }
    things.push({
      kind: 'group',
      key: `thing-${thing}`,
      thing,
      of: [...line.shapes, ...drawThing(scene, moment, thing, place, plan, decision, options)],
    });
  }
  // What is chosen or looked at lies over the other links.
  links.sort((a, b) => rank(a) - rank(b));
  const stacks = plan.stacked ? options.stacks?.({ run, label: '', moment }, plan, top, decision, options) : [];
  return [...links, ...(stacks ?? []), ...things, ...drawTravels(moment, plan, top, byEnds, options)];
}

const exit = ({ x, y, width }: Place) => ({ x: x + (width === 0 ? 5 : width), y });
const rank = ({ class: name = '' }: Shape): number => (name.includes('chosen') ? 2 : name.includes('looked') ? 1 : 0);

export function linkClass(decision: Decision | null, thing: number): string {
  if (decision?.chosen === thing) return 'link chosen';
  return decision?.looked.includes(thing) ? 'link looked' : 'link';
}

function drawThing(
  scene: NetworkScene,
  moment: Moment,
  thing: number,
  place: Place,
  plan: NetworkPlan,
  decision: Decision | null,
  options: StageOptions,
): Shape[] {
  const { x, y, width, height } = place;
  const hit = rect('hit', x - 6, y - Math.max(height, plan.pitch) / 2, width + 12, Math.max(height, plan.pitch), 4);
  const last = place.column === plan.columns.length - 1;
  const label = scene.things[thing]?.label ?? '';
  if (isDot(scene, thing)) {
    const { status } = shadeOf(moment, thing, options.vocabulary);
    return [hit, circle(decision ? 'hub now' : `hub s-${status}`, x, y, 5)];
  }
  const named = plan.named.has(place.column);
  const shapes = [hit, ...drawBox(moment, thing, place, named ? '' : shortLabel(label), options, decision?.item ?? -1)];
  if (named)
    shapes.push(text('quiet', last ? x + width : x + width / 2, y - height / 2 - 6, label, last ? 'end' : 'middle'));
  // Where arrivals run in, or those who wait, there is no room for it.
  else if (
    place.column === 0 &&
    plan.columns.length > 1 &&
    !plan.hasTape &&
    options.layout === 'wide' &&
    plan.pitch >= 12
  )
    shapes.push(text('quiet', x - 8, y + 4, label, 'end'));
  const notes = notesOf(moment, thing, options.vocabulary);
  if (notes.length && last) shapes.push(text('note', x + width + 6, y + 4, notes.join(' ')));
  return shapes;
}

function drawTravels(
  moment: Moment,
  plan: NetworkPlan,
  top: number,
  links: ReadonlyMap<string, Link>,
  { vocabulary, spot }: StageOptions,
): readonly Shape[] {
  const travellers = moment.travels.flatMap((travel) => {
    const forward = links.get(`${travel.from}-${travel.to}`);
    const backward = links.get(`${travel.to}-${travel.from}`);
    const [from, to] = [plan.places.get(travel.from), plan.places.get(travel.to)];
    const share = (moment.at - travel.depart) / (travel.arrive - travel.depart);
    const way =
      forward ?? backward ?? (from && to ? link({ ...exit(from), y: from.y + top }, { x: to.x, y: to.y + top }) : null);
    if (!way) return [];
    const { x, y } = pointAlong(way, forward || !backward ? share : 1 - share);
    const status = travel.lost && share > 0.9 ? 'drop' : (vocabulary.travels?.[travel.kind]?.status ?? 'plain');
    spot?.({ item: travel.item, from: [x, y], reach: 4 });
    return [{ index: travel.index, status, x, y } as const];
  });
  return drawTravellers(travellers);
}
