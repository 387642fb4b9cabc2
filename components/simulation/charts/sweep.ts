/**
 * One measure along one parameter, all lanes on one pair of axes: theory as a hairline, what was measured as marks with
 * their intervals, stretches where an assumption of the theory fails hatched, the reader's guess as a line of its own.
 */
import type { Unit } from '../amount.ts';
import { scaled } from '../amount.ts';
import { figures } from '../figures.ts';
import type { Measurement } from '../figure/long-run.ts';
import { circle, path, rect, round, text, textWidth } from '../shape.ts';
import type { Drawing, Shape } from '../shape.ts';
import { hatching } from './hatching.ts';
import { logarithmic, logTicks } from './log-scale.ts';
import { linear, ticks } from './scale.ts';
import type { Scale } from './scale.ts';

export interface SweepChartLane {
  /** One a place; null where nothing is known yet. */
  readonly points: readonly (Measurement | null)[];
  /** What theory says; NaN where it is silent. */
  readonly theory: readonly { readonly place: number; readonly value: number }[];
}

export interface SweepChart {
  /** Where along the axis it is measured, 0 to 1, and what is written there. */
  readonly places: readonly number[];
  readonly labels: readonly string[];
  /** Options stand apart: nothing lies between them. */
  readonly apart: boolean;
  readonly unit: Unit;
  readonly lanes: readonly SweepChartLane[];
  /** From and to, 0 to 1, each with the letter that names it below the picture; none where there is only one. */
  readonly silent: readonly { readonly from: number; readonly to: number; readonly sign: string }[];
  /** Those of before the last change. */
  readonly ghosts: readonly (readonly (number | null)[])[];
  readonly guess: readonly (number | null)[];
  /** Where the run that is shown stands. */
  readonly now: number | null;
  readonly domain: SweepDomain;
  readonly narrow: boolean;
}

export interface SweepDomain {
  readonly low: number;
  readonly high: number;
  readonly log: boolean;
}

export interface SweepPlane {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly base: number;
  readonly x: Scale;
  readonly y: Scale;
  /** From a height of the picture back to a value. */
  readonly valueAt: Scale;
}

const TEXT = 12;

export function sweepPlane({ unit, domain, narrow, apart }: SweepChart): SweepPlane {
  const [width, height] = narrow ? [344, 300] : [640, 320];
  const labels = levels(domain).map((value) => levelWords(value, domain, unit));
  const left = Math.ceil(Math.max(...labels.map((words) => textWidth(words, TEXT)), 20)) + 14;
  const [right, top, base] = [width - 16, 14, height - 30];
  const scale = domain.log ? logarithmic : linear;
  const y = scale([domain.low, domain.high], [base, top]);
  const share = linear([base, top], [0, 1]);
  const valueAt = (at: number) => {
    const along = Math.min(1, Math.max(0, share(at)));
    return domain.log
      ? domain.low * Math.pow(domain.high / domain.low, along)
      : domain.low + along * (domain.high - domain.low);
  };
  const inset = apart ? 0 : 10;
  return { ...{ width, height, left, right, top, base, y, valueAt }, x: linear([0, 1], [left + inset, right - inset]) };
}

export function drawSweep(chart: SweepChart): Drawing {
  const { lanes, unit, domain, silent, ghosts, guess, now, places, apart } = chart;
  const plane = sweepPlane(chart);
  const { width, height, left, right, top, base, x } = plane;
  const held = (value: number) => Math.min(base, Math.max(top - 6, plane.y(Math.max(value, domain.low))));
  const shapes: Shape[] = [];
  for (const { from, to, sign } of silent) {
    const [low, high] = [from <= 0 ? left : x(from), to >= 1 ? right : x(to)];
    shapes.push(rect('silent', low, top, high - low, base - top), hatching('hatch', low, top, high, base));
    if (sign) shapes.push(text('sign-letter', low + 5, top + 13, sign));
  }
  for (const value of levels(domain)) {
    const level = plane.y(value);
    shapes.push(
      path('grid', 'M', left, level, 'H', right),
      text('quiet', left - 6, level + 4, levelWords(value, domain, unit), 'end'),
    );
  }
  shapes.push(path('axis', 'M', left, base, 'H', right), ...axisLabels(chart, plane));
  if (now !== null) shapes.push(path('shown-now', 'M', x(now), top, 'V', base));
  for (const ghost of ghosts) shapes.push(path('curve ghost', ...line(ghost.map((value, i) => at(i, value)))));
  if (!apart)
    for (const { theory } of lanes)
      shapes.push(
        path('theory-line', ...line(theory.map(({ place, value }) => (known(value) ? [x(place), held(value)] : null)))),
      );
  else
    for (const { theory } of lanes)
      for (const { place, value } of theory)
        if (known(value)) shapes.push(path('theory-line', 'M', x(place) - 14, held(value), 'H', x(place) + 14));
  if (guess.some((value) => value !== null)) {
    shapes.push(path('guess', ...line(guess.map((value, i) => at(i, value)))));
    for (const [i, value] of guess.entries()) {
      const point = at(i, value);
      if (point) shapes.push(rect('guess-mark', point[0] - 4, point[1] - 4, 8, 8, 2));
    }
  }
  const joined = !apart && (lanes.length > 1 || lanes.every(({ theory }) => !theory.some(({ value }) => known(value))));
  for (const [lane, { points }] of lanes.entries()) {
    if (joined) shapes.push(path(`curve joins line-${lane}`, ...line(points.map((p, i) => at(i, p?.value ?? null)))));
    for (const [i, point] of points.entries()) {
      const place = at(i, point?.value ?? null);
      if (point && place)
        shapes.push(...mark(lane, place[0] + (apart ? (lane - (lanes.length - 1) / 2) * 9 : 0), point));
    }
  }
  return { width, height, shapes };

  function at(i: number, value: number | null): readonly [number, number] | null {
    return value === null || !known(value) ? null : [x(places[i] ?? 0), held(value)];
  }
  function mark(lane: number, across: number, { value, halfWidth }: Measurement): Shape[] {
    const level = held(value);
    const whisker: Shape[] = [];
    if (halfWidth) {
      const [low, high] = [held(value - halfWidth), held(value + halfWidth)];
      if (low - high > 3)
        whisker.push(
          path('whisker', 'M', across - 3, low, 'h', 6, 'M', across, low, 'V', high, 'M', across - 3, high, 'h', 6),
        );
    }
    return [...whisker, laneMark(lane, across, level)];
  }
}

/** Each lane's own shape, as in the key below the picture. */
export function laneMark(lane: number, x: number, y: number): Shape {
  const name = `dot dot-${lane}`;
  if (lane === 0) return circle(name, x, y, 4);
  if (lane === 1) return circle(name, x, y, 4.25);
  if (lane === 2) return rect(name, x - 3.75, y - 3.75, 7.5, 7.5);
  return path(name, 'M', x, y - 5, 'L', x + 5, y + 4, 'H', x - 5, 'Z');
}

const known = (value: number): boolean => Number.isFinite(value);

function line(points: readonly (readonly [number, number] | null)[]): (string | number)[] {
  let pen = 'M';
  return points.flatMap((point): (string | number)[] => {
    if (!point) {
      pen = 'M';
      return [];
    }
    const command = pen;
    pen = 'L';
    return [command, ...point];
  });
}

function levels({ low, high, log }: SweepDomain): number[] {
  return log ? logTicks(low, high, 7) : ticks(low, high, 5);
}

function levelWords(value: number, { high, log }: SweepDomain, unit: Unit): string {
  const { factor, unit: name } = scaled(unit, log ? value : high);
  const shown = value * factor;
  const number = Number.isInteger(shown) ? figures(shown, 0) : figures(Number(shown.toPrecision(3)), decimals(shown));
  return name ? `${number}\u202f${name}` : number;
}

const decimals = (value: number): number =>
  Math.min(4, String(Number(value.toPrecision(3))).split('.')[1]?.length ?? 0);

/** As many as fit; the first and the last come before those between. Options that do not fit are numbered. */
function axisLabels({ places, labels, apart }: SweepChart, { x, base, left, right, height }: SweepPlane): Shape[] {
  const shapes: Shape[] = [];
  const widths = labels.map((words) => textWidth(words, TEXT));
  const room = (right - left) / Math.max(1, labels.length);
  const numbered = apart && widths.some((width) => width > room - 4);
  const order = labels.map((_, i) => i).sort((a, b) => rank(a) - rank(b) || a - b);
  const taken: [number, number][] = [];
  for (const i of order) {
    const words = numbered ? String(i + 1) : (labels[i] as string);
    const half = (numbered ? textWidth(words, TEXT) : (widths[i] as number)) / 2;
    const at = Math.min(right + 14 - half, x(places[i] as number));
    shapes.push(path('axis', 'M', x(places[i] as number), base, 'v', 4));
    if (taken.some(([low, high]) => at + half + 5 > low && at - half - 5 < high)) continue;
    taken.push([at - half, at + half]);
    shapes.push(text('quiet', round(at), height - 10, words, 'middle'));
  }
  return shapes;

  function rank(i: number): number {
    return i === 0 || i === labels.length - 1 ? 0 : i % 2 === 0 ? 1 : 2;
  }
}
