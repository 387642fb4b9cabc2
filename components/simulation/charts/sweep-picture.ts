/** What a sweep's view shows, made of what is known so far: the chart, the same by lane for the table, and what must be said beside it. */
import type { Lane, Model, Parameter, ParameterValue } from '@under-load/engine';
import type { Unit } from '../amount.ts';
import type { Measurement } from '../figure/long-run.ts';
import type { SweepAsk } from '../figure/sweep-ask.ts';
import type { SweepAxis } from '../figure/sweep-axis.ts';
import { measurementAt, silences } from '../figure/swept.ts';
import type { Swept } from '../figure/swept.ts';
import { sweepStrings } from '../sweep-strings.ts';
import type { SweepChart } from './sweep.ts';
import { sweepDomain } from './sweep-domain.ts';

export interface SweepPictureOptions {
  readonly model: Model;
  readonly lanes: readonly Lane[];
  readonly ask: SweepAsk;
  readonly axis: SweepAxis;
  readonly swept: Swept | null;
  readonly before: Swept | null;
  readonly guess: readonly (number | null)[];
  /** The value of the run that is shown, if it is known. */
  readonly known: number | undefined;
  readonly log: boolean | null;
  readonly narrow: boolean;
}

interface PictureLane {
  readonly label: string;
  readonly measured: readonly (Measurement | null)[];
  /** At each value: a number, the reason why there is none, or nothing known. */
  readonly theory: readonly (number | string | undefined)[];
}

export interface SweepPicture {
  readonly chart: SweepChart;
  readonly lanes: readonly PictureLane[];
  /** The values, with their unit. */
  readonly words: readonly string[];
  /** Which of the values is that of the run that is shown; −1: none. */
  readonly current: number;
  readonly unit: Unit;
  /** Where theory is silent and why, and what could not be run. */
  readonly notes: readonly string[];
}

export function sweepPicture(options: SweepPictureOptions): SweepPicture {
  const { model, ask, axis, swept, before, guess, known, log, narrow } = options;
  const parameter = model.parameters[ask.parameter] as Parameter;
  const unit = model.measures[ask.measure]?.unit ?? 'count';
  const suffix = parameter.kind === 'number' && parameter.unit ? `\u202f${parameter.unit}` : '';
  const wordsOf = (value: ParameterValue) => `${axis.words(value)}${suffix}`;
  const words = axis.values.map(wordsOf);
  const places = axis.values.map(axis.place);
  const theory = options.lanes.map((_, lane) => (swept?.lanes[lane]?.theory ?? []).map((each) => each[ask.measure]));
  const lanes = options.lanes.map(({ label }, lane) => ({
    label,
    measured: axis.values.map((_, i) => measurementAt(swept?.lanes[lane]?.points[i], ask.measure)),
    theory: axis.values.map((value) => theory[lane]?.[axis.fine.indexOf(value)]),
  }));
  const ghosts = (before?.lanes ?? []).map(({ points }) =>
    points.map((point) => measurementAt(point, ask.measure)?.value ?? null),
  );
  const all = silences(swept?.lanes ?? [], ask.measure);
  // A lane of which theory says nothing anywhere hatches nothing; lanes that fall silent together are one stretch.
  const speaks = (lane: number) => (theory[lane] ?? []).some((said) => typeof said === 'number');
  const part = all.filter(
    (each, i) =>
      speaks(each.lane) &&
      all.findIndex((other) => speaks(other.lane) && other.from === each.from && other.why === each.why) === i,
  );
  const mute = all.filter(({ lane }) => !speaks(lane));
  const sign = (i: number) => (part.length > 1 ? ('abcdefgh'[i % 8] as string) : '');
  const at = options.lanes[0]?.scenario.parameters[ask.parameter] as ParameterValue;
  const now = axis.kind === 'numbers' || axis.values.includes(at) ? axis.place(at) : NaN;
  const drawn = lanes.flatMap(({ measured }) =>
    measured.flatMap((point) => (point ? [point.value, point.value + (point.halfWidth ?? 0)] : [])),
  );
  const chart: SweepChart = {
    ...{ places, unit, ghosts, guess, narrow },
    // The unit stands once, at the right end.
    labels: axis.values.map((value, i) => (i === words.length - 1 ? wordsOf(value) : axis.words(value))),
    apart: axis.kind === 'options',
    lanes: lanes.map(({ measured }, lane) => ({
      points: measured,
      theory: (theory[lane] ?? []).map((said, i) => ({
        place: axis.place(axis.fine[i] as ParameterValue),
        value: typeof said === 'number' ? said : NaN,
      })),
    })),
    silent: part.map(({ from, to }, i) => ({ from: edge(from, from - 1), to: edge(to, to + 1), sign: sign(i) })),
    now: now >= 0 && now <= 1 ? now : null,
    domain: sweepDomain({
      ...{ unit, known, log },
      drawn: [...drawn, ...numbers(guess), ...ghosts.flatMap(numbers)],
      theory: lanes.flatMap((lane) => lane.theory.filter((said) => typeof said === 'number')),
    }),
  };
  const notes = [
    ...part.map(({ from, to, why }, i) =>
      sweepStrings.silent(
        sign(i),
        sweepStrings.stretch(wordsOf(axis.fine[from] as ParameterValue), wordsOf(axis.fine[to] as ParameterValue)),
        why,
      ),
    ),
    ...mute.map(({ lane, why }) => sweepStrings.silentAll(lanes.length > 1 ? (lanes[lane]?.label ?? null) : null, why)),
    ...(swept?.lanes ?? []).flatMap(({ points }) =>
      points.flatMap((point, i) =>
        point && 'fault' in point ? [sweepStrings.failed(words[i] ?? '', point.fault)] : [],
      ),
    ),
  ];
  return { chart, lanes, words, unit, notes: [...new Set(notes)], current: axis.values.indexOf(at) };

  /** Halfway to the value beside, or the end of the axis. */
  function edge(index: number, beside: number): number {
    const [here, next] = [axis.fine[index], axis.fine[beside]];
    if (here === undefined || next === undefined) return beside < 0 ? 0 : 1;
    return (axis.place(here) + axis.place(next)) / 2;
  }
}

const numbers = (all: readonly (number | null)[]): number[] => all.filter((value) => value !== null);
