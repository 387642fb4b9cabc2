/**
 * What a run's history says over the watched stretch: one stepped line a lane on one pair of axes, what was done to the
 * run, and the play head. Each column of the picture keeps its highest value, as the strip under the stage does.
 */
import type { RunHistory } from '@under-load/engine';
import { figures } from '../figures.ts';
import { path, text, textWidth } from '../shape.ts';
import type { Drawing, Shape } from '../shape.ts';
import { highest, peaksOf } from './history.ts';
import { linear, ticks } from './scale.ts';

export interface SeriesChart {
  readonly histories: readonly RunHistory[];
  /** Those of before the last change, over the same stretch. */
  readonly ghosts: readonly RunHistory[];
  readonly window: { readonly from: number; readonly until: number };
  /** The moment under the play head. */
  readonly at: number;
  /** When something was done to the run. */
  readonly done: readonly number[];
  /** A moment as it is written on the axis, with its unit on the last. */
  readonly words: (time: number, last: boolean) => string;
  readonly narrow: boolean;
}

const TEXT = 12;

export function seriesPlane({ narrow, histories, ghosts, window }: Omit<SeriesChart, 'at' | 'done' | 'words'>): {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly base: number;
  readonly levels: readonly number[];
  readonly x: (time: number) => number;
  readonly y: (value: number) => number;
} {
  const [width, height] = narrow ? [344, 180] : [640, 190];
  const most = Math.max(highest([...histories, ...ghosts]), 1e-9);
  const levels = ticks(0, most * 1.05, 4);
  const left = Math.ceil(Math.max(...levels.map((level) => textWidth(levelWords(level), TEXT)), 12)) + 14;
  const [right, top, base] = [width - 16, 12, height - 28];
  return {
    ...{ width, height, left, right, top, base, levels },
    x: linear([window.from, window.until], [left, right]),
    y: linear([0, most * 1.05], [base, top]),
  };
}

export function drawSeries(chart: SeriesChart): Drawing {
  const { histories, ghosts, window, at, done, words } = chart;
  const { width, height, left, right, top, base, levels, x, y } = seriesPlane(chart);
  const shapes: Shape[] = levels.flatMap((level) => [
    path('grid', 'M', left, y(level), 'H', right),
    text('quiet', left - 6, y(level) + 4, levelWords(level), 'end'),
  ]);
  const times = ticks(window.from, window.until, 5);
  for (const [i, time] of times.entries()) {
    const said = words(time, i === times.length - 1);
    const half = textWidth(said, TEXT) / 2;
    shapes.push(
      path('axis', 'M', x(time), base, 'v', 4),
      text('quiet', Math.min(Math.max(x(time), half), width - half), height - 8, said, 'middle'),
    );
  }
  const columns = Math.round((right - left) / 2);
  const steps = (history: RunHistory): (string | number)[] =>
    peaksOf(history.at, history.value, window, columns).flatMap((peak, i) => [
      ...(i ? ['V', y(peak)] : ['M', left, y(peak)]),
      'H',
      left + ((i + 1) * (right - left)) / columns,
    ]);
  for (const ghost of ghosts) shapes.push(path('curve ghost', ...steps(ghost)));
  for (const [lane, history] of histories.entries()) shapes.push(path(`curve line-${lane}`, ...steps(history)));
  for (const moment of done)
    shapes.push(
      path('done-to', 'M', x(moment), top, 'V', base),
      path('done-mark', 'M', x(moment) - 5, top - 9, 'h', 10, 'L', x(moment), top, 'Z'),
    );
  shapes.push(path('play-head', 'M', x(at), top, 'V', base));
  return { width, height, shapes };
}

const levelWords = (level: number): string => figures(level, String(level).split('.')[1]?.length ?? 0);

/** One sentence for who cannot see the chart: each lane's peak. */
export function seriesWords(
  labels: readonly string[],
  { histories, words }: Pick<SeriesChart, 'histories' | 'words'>,
): string {
  return histories
    .map(({ at, value }, lane) => {
      const peak = value.reduce((best, each, i) => (each > (value[best] as number) ? i : best), 0);
      return `${labels.length > 1 ? `${labels[lane]}: ` : ''}at most ${figures(value[peak] ?? 0)}, at ${words(at[peak] ?? 0, true)}`;
    })
    .join('. ');
}
