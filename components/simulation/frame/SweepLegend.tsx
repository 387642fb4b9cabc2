/** Only the signs that a sweep's picture shows. */
import type { VNode } from 'preact';
import { laneMark } from '../charts/sweep.ts';
import type { SweepChart } from '../charts/sweep.ts';
import { hatching } from '../charts/hatching.ts';
import { path, rect } from '../shape.ts';
import type { Shape } from '../shape.ts';
import { element } from '../Shapes.tsx';
import { sweepStrings } from '../sweep-strings.ts';

export function SweepLegend({ chart, labels }: { chart: SweepChart; labels: readonly string[] }): VNode {
  const { theory, before, guess, shown, silent } = sweepStrings.legend;
  const has = (all: readonly (readonly (number | null)[])[]) =>
    all.some((each) => each.some((value) => value !== null));
  const signs: [words: string, sign: Shape[], when: boolean][] = [
    ...labels.map((label, lane): [string, Shape[], boolean] => [label, [laneMark(lane, 12, 6)], labels.length > 1]),
    [
      theory,
      [path('theory-line', 'M', 0, 6, 'H', 24)],
      chart.lanes.some((lane) => lane.theory.some(({ value }) => value === value)),
    ],
    [silent, [rect('silent', 0, 0, 24, 12), hatching('hatch', 0, 0, 24, 12)], chart.silent.length > 0],
    [guess, [path('guess', 'M', 0, 6, 'H', 24), rect('guess-mark', 8, 2, 8, 8, 2)], has([chart.guess])],
    [before, [path('curve ghost', 'M', 0, 6, 'H', 24)], has(chart.ghosts)],
    [shown, [path('shown-now', 'M', 12, 0, 'V', 12)], chart.now !== null],
  ];
  return (
    <ul class="legend">
      {signs.map(
        ([words, sign, when]) =>
          when && (
            <li key={words}>
              <svg class="swatch chart" viewBox="0 0 24 12" aria-hidden="true">
                {sign.map(element)}
              </svg>
              {words}
            </li>
          ),
      )}
    </ul>
  );
}
