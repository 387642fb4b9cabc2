/**
 * The journey of one request through a run: everything that lasted (waits, services, operations, messages) as the legs of
 * a waterfall, and everything that is said of it, step by step. Read from the records of the request and of all that is
 * part of it; nothing is told that the run does not hold.
 */
import type { Happening, Replay, Run, Status } from '@under-load/engine';
import { lastAtOrBefore } from '../stage/last-at-or-before.ts';
import { familyOf } from './family.ts';
import { told } from './told.ts';

/** Something that lasted. Times are in seconds (or steps). */
export interface Leg {
  readonly kind: string;
  /** As the vocabulary calls it: `waits`, `is served`, `write to a replica`. */
  readonly label: string;
  /** How it passes its time. */
  readonly how: 'queued' | 'served' | 'operation' | 'outage' | 'wire';
  readonly status: Status;
  /** `server 3`; for a message both ends. */
  readonly where: string;
  readonly start: number;
  /** The window's end where it is not over by then. */
  readonly end: number;
  readonly open: boolean;
  readonly lost: boolean;
  readonly item: number;
  /** How far below the request: 1 for what it brought about, 2 for what that did. */
  readonly depth: number;
}

export interface Step {
  readonly at: number;
  readonly words: string;
  readonly status: Status;
  readonly item: number;
}

export interface Journey {
  readonly item: number;
  /** `request 812`: of the item, and of the request it is part of. */
  readonly name: string;
  readonly rootName: string;
  readonly legs: readonly Leg[];
  /** The first of them; `further` moments come after. */
  readonly steps: readonly Step[];
  readonly further: number;
  /** From its first record to its last. */
  readonly from: number;
  readonly until: number;
  /** Whether something of it is not over when the watched stretch ends. */
  readonly open: boolean;
  readonly items: ReadonlySet<number>;
}

/** A scan touches thousands of pages; who follows it reads the first of them. */
const MOST_MOMENTS = 120;

export function journeyOf(replay: Replay, item: number): Journey {
  const { run } = replay;
  const { root, depths } = familyOf(run, item);
  const legs = [...spansOf(replay, depths), ...travelsOf(replay, depths)].sort(
    (a, b) => a.start - b.start || a.depth - b.depth || b.end - a.end,
  );
  const all = momentsOf(replay.run, depths);
  const steps = all.slice(0, MOST_MOMENTS).flatMap((at) => stepsAt(replay, depths, at));
  const moments = [...legs.flatMap(({ start, end }) => [start, end]), ...all];
  const moment = replay.at(run.window.from);
  return {
    item,
    name: moment.name(item),
    rootName: moment.name(root),
    legs,
    steps,
    further: Math.max(0, all.length - MOST_MOMENTS),
    from: Math.min(...moments),
    until: Math.max(...moments),
    open: legs.some(({ open }) => open),
    items: new Set(depths.keys()),
  };
}

type Depths = ReadonlyMap<number, number>;

function spansOf({ run, simulation }: Replay, depths: Depths): Leg[] {
  const { spans, names, window } = run;
  const legs: Leg[] = [];
  for (let row = 0; row < spans.start.length; row++) {
    const item = depths.has(spans.item[row]!) ? spans.item[row]! : spans.endItem[row]!;
    const depth = depths.get(item);
    if (depth === undefined) continue;
    const open = !(spans.end[row]! <= window.until);
    const kind = names.spans[(open ? spans.kind : spans.endKind)[row]!] ?? '';
    const words = simulation.vocabulary.spans?.[kind];
    legs.push({
      ...{ kind, label: words?.label ?? kind, how: words?.glyph ?? 'operation', status: words?.status ?? 'plain' },
      where: run.scene.things[spans.thing[row]!]?.label ?? '',
      start: spans.start[row]!,
      end: open ? window.until : spans.end[row]!,
      ...{ open, lost: false, item, depth },
    });
  }
  return legs;
}

function travelsOf({ run, simulation }: Replay, depths: Depths): Leg[] {
  const { travels, names, window, scene } = run;
  const legs: Leg[] = [];
  for (let row = 0; row < travels.depart.length; row++) {
    const item = travels.item[row]!;
    const depth = depths.get(item);
    if (depth === undefined) continue;
    const kind = names.travels[travels.kind[row]!] ?? '';
    const words = simulation.vocabulary.travels?.[kind];
    const open = !(travels.arrive[row]! <= window.until);
    const lost = travels.lost[row] === 1 && !open;
    const ends = [travels.from[row]!, travels.to[row]!].map((thing) => scene.things[thing]?.label ?? '');
    legs.push({
      ...{ kind, label: words?.label ?? kind, how: 'wire', status: lost ? 'drop' : (words?.status ?? 'plain') },
      where: ends.join(' → '),
      start: travels.depart[row]!,
      end: open ? window.until : travels.arrive[row]!,
      ...{ open, lost, item, depth },
    });
  }
  return legs;
}

/** The moments at which something of them is recorded: a run holds tens of thousands of happenings, a request a handful. */
function momentsOf({ spans, travels, marks, window }: Run, depths: Depths): readonly number[] {
  const moments = new Set<number>();
  const keep = (items: Int32Array, ...times: readonly Float64Array[]) => {
    for (let row = 0; row < items.length; row++)
      if (depths.has(items[row]!)) for (const time of times) moments.add(time[row]!);
  };
  keep(spans.item, spans.start, spans.end);
  keep(spans.endItem, spans.end);
  keep(travels.item, travels.depart, travels.arrive);
  keep(marks.item, marks.at);
  return [...moments].filter((at) => at >= window.from && at <= window.until).sort((a, b) => a - b);
}

function stepsAt(replay: Replay, depths: Depths, at: number): readonly Step[] {
  const { happenings } = replay;
  const here: Happening[] = [];
  for (let i = lastAtOrBefore(happenings.times, at); happenings.times[i] === at; i--) {
    const happening = happenings.at(i);
    if (depths.has(happening.item)) here.unshift(happening);
  }
  // That something ended is worth a line only where nothing else is told of that moment.
  const telling = here.filter((each) => replay.say(each) !== null || !FINISHING.has(each.edge ?? ''));
  return distinct((telling.length ? telling : here).map((each) => stepOf(replay, each)));
}

const FINISHING = new Set(['end', 'arrive']);

function stepOf(replay: Replay, happening: Happening): Step {
  const { at, status, item, thing } = happening;
  const said = replay.say(happening);
  const where = thing >= 0 ? replay.at(at).label(thing) : '';
  const words = said ?? [told(replay, happening), where].filter((part) => part !== '').join(', ');
  return { at, words, status, item };
}

const distinct = (steps: readonly Step[]): Step[] =>
  steps.filter(({ words }, i) => steps.findIndex((each) => each.words === words) === i);
