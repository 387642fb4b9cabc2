/**
 * Sentence, counts and glyphs agree: at any moment the picture is the one a plain reading of the run's records gives, who
 * waits or is served or is under way stands in it, numbers count them, and the sentence is the latest thing that was said.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { resolveLanes } from '@under-load/engine';
import type { Moment, OpenSpan, Replay, Simulation } from '@under-load/engine';
import { simulations } from '../../../simulations/any-scenario.ts';
import { show } from '../figure/shown.ts';
import type { Shown } from '../figure/shown.ts';
import { flat } from './bounds.ts';
import { drawStage } from './draw-stage.ts';
import { drawWithSpots } from './spots.ts';
import { notesOf } from './stage-lane.ts';
import type { StageLane } from './stage-lane.ts';

const MOMENTS = 50;
/** A thing with more places than these shows how many it serves, not whom. */
const SHOWN_APART = 6;

/** How things stand, read from the first record to the last with no index. */
function plainMoment({ run }: Replay, words: Moment, at: number): Moment {
  const { spans, travels, states, names } = run;
  const open = (from: Float64Array, to: Float64Array) =>
    [...from.keys()].filter((row) => from[row]! <= at && to[row]! > at).sort((a, b) => from[a]! - from[b]!);
  const openSpans = open(spans.start, spans.end).map((index) => ({
    index,
    ...{ kind: names.spans[spans.kind[index]!]!, thing: spans.thing[index]!, item: spans.item[index]! },
    ...{ start: spans.start[index]!, end: spans.end[index]! },
  }));
  const values = new Map<string, number>();
  for (const [row, time] of states.at.entries())
    if (time <= at) values.set(`${states.thing[row]} ${names.fields[states.field[row]!]}`, states.value[row]!);
  return {
    ...{ run, at, spans: openSpans },
    label: (thing) => words.label(thing),
    name: (item) => words.name(item),
    payload: (item, column) => words.payload(item, column),
    state: (thing, field) => values.get(`${thing} ${field}`) ?? NaN,
    open: (thing, kind) => openSpans.filter((span) => span.thing === thing && span.kind === kind),
    travels: open(travels.depart, travels.arrive).map((index) => ({
      index,
      ...{ kind: names.travels[travels.kind[index]!]!, item: travels.item[index]!, lost: travels.lost[index] === 1 },
      ...{ depart: travels.depart[index]!, arrive: travels.arrive[index]! },
      ...{ from: travels.from[index]!, to: travels.to[index]! },
    })),
  };
}

/** What was said last, at or before a moment: every sentence of that instant, each once. */
function plainSentence(film: Replay, at: number): string | null {
  const { times } = film.happenings;
  const said: string[] = [];
  let when = -Infinity;
  for (let i = times.length - 1; i >= 0 && times[i]! >= when; i--) {
    if (times[i]! > at) continue;
    const sentence = film.say(film.happenings.at(i));
    if (sentence === null) continue;
    when = times[i]!;
    said.unshift(sentence);
  }
  return said.length ? [...new Set(said)].join(' ') : null;
}

function picture(simulation: Simulation, shown: Shown, lanes: readonly StageLane[], layout: 'wide' | 'narrow') {
  const { pace, sameDemand } = shown;
  const { drawing, spots } = drawWithSpots(drawStage, lanes, {
    ...{ layout, pace, sameDemand },
    vocabulary: simulation.vocabulary,
  });
  const texts = flat(drawing.shapes).flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
  return { drawing, spots, texts };
}

/** Whom the picture must show: items whose kind has a glyph for it. */
function toBeSeen({ vocabulary }: Simulation, { run, spans, travels }: Moment): number[] {
  const glyphOf = ({ kind }: OpenSpan) => vocabulary.spans?.[kind]?.glyph;
  const scene = run.scene.kind;
  const one = ({ thing }: OpenSpan) => (run.scene.things[thing]?.slots ?? Infinity) <= SHOWN_APART;
  const there = spans.filter((span) => {
    const glyph = glyphOf(span);
    if (scene === 'lanes') return glyph === 'operation';
    return scene === 'network' && (glyph === 'queued' || (glyph === 'served' && one(span)));
  });
  const onTheWay = scene === 'network' || scene === 'lanes' || scene === 'shelf' ? travels : [];
  return [...there, ...onTheWay].flatMap(({ item }) => (item < 0 ? [] : [item]));
}

for (const simulation of simulations)
  test(`${simulation.id}: sentence, counts and glyphs agree at ${2 * MOMENTS} moments`, () => {
    const preset = fc.constantFrom(...Object.keys(simulation.scenarios));
    const anywhere = fc.noBias(fc.nat(1_000_000)).map((millionths) => millionths / 1_000_000);
    const shares = fc.array(anywhere, { minLength: MOMENTS, maxLength: MOMENTS });
    const agree = fc.property(preset, shares, (name, moments) => {
      const shown = show(simulation, resolveLanes(simulation, { preset: name }).lanes);
      for (const [index, share] of moments.entries()) {
        const at = shown.from + share * (shown.until - shown.from);
        const layout = index % 2 === 0 ? 'wide' : 'narrow';
        const laneOf = (moment: Moment, lane: number) => ({ label: shown.labels[lane] ?? '', run: moment.run, moment });
        const plain = shown.replays.map((film) => plainMoment(film, film.at(at), at));
        const seen = picture(simulation, shown, shown.replays.map((film) => film.at(at)).map(laneOf), layout);
        assert.deepEqual(seen.drawing, picture(simulation, shown, plain.map(laneOf), layout).drawing, `at ${at}`);
        for (const [lane, film] of shown.replays.entries()) {
          const moment = plain[lane]!;
          assert.equal(film.sentence(at), plainSentence(film, at), `at ${at}`);
          const drawn = seen.spots.filter((spot) => spot.lane === lane).map(({ item }) => item);
          for (const item of toBeSeen(simulation, moment))
            assert.ok(drawn.includes(item), `${moment.name(item)} is not drawn at ${at}`);
          if (moment.run.scene.kind !== 'network') continue;
          const open = new Set([...moment.spans, ...moment.travels].map(({ item }) => item));
          for (const item of drawn) assert.ok(open.has(item), `${moment.name(item)} is drawn at ${at} and not there`);
          for (const thing of moment.run.scene.things.keys())
            for (const note of notesOf(moment, thing, simulation.vocabulary))
              assert.ok(
                seen.texts.some((text) => text.includes(note)),
                `“${note}” is not written at ${at}`,
              );
        }
        const lines = plain.flatMap(({ spans }) => linesOf(simulation, spans));
        for (const text of seen.texts) {
          const [, counted] = /^(\d+) waiting$/.exec(text) ?? [];
          if (counted !== undefined) assert.ok(lines.includes(Number(counted)), `“${text}” at ${at}`);
        }
      }
    });
    fc.assert(agree, { numRuns: 2, endOnFailure: true });
  });

/** How many wait at each thing. */
function linesOf({ vocabulary }: Simulation, spans: readonly OpenSpan[]): number[] {
  const waiting = spans.filter(({ kind }) => vocabulary.spans?.[kind]?.glyph === 'queued');
  return [...Map.groupBy(waiting, ({ thing }) => thing).values()].map((line) => line.length);
}
