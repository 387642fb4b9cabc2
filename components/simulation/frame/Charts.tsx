/**
 * The run over time, distributions of the long run with the finding marked, all lanes on one axis, and every measure on both
 * horizons. What was there before the last change stays as a ghost.
 */
import type { VNode } from 'preact';
import { drawHistogram } from '../charts/histogram.ts';
import { drawTail, tailWords } from '../charts/tail.ts';
import type { TailChart } from '../charts/tail.ts';
import { Shapes } from '../Shapes.tsx';
import { laterStrings } from '../later-strings.ts';
import type { FrameContext } from './context.ts';
import { findingTail } from './Finding.tsx';
import { Readouts } from './Readouts.tsx';
import { Series } from './Series.tsx';
import type { Measured } from './use-long-run.ts';

export function Charts({ context, measured }: { context: FrameContext; measured: Measured }): VNode {
  const { simulation, state } = context;
  const finding = findingTail(context, measured, state.preset.finding);
  return (
    <div class="charts">
      {state.lanes.length > 1 && <LaneKey labels={state.lanes.map(({ label }) => label)} />}
      <Series context={context} />
      {Object.entries(simulation.samples ?? {}).map(([sample, { label, unit }]) => {
        const chart: TailChart =
          finding?.sample === sample
            ? finding
            : {
                lanes: state.lanes.map((lane, index) => ({
                  label: lane.label,
                  tail: measured.longRuns[index]?.tails[sample] ?? [],
                })),
                ghosts: measured.before.map((longRun) => longRun?.tails[sample] ?? []),
                unit,
              };
        if (chart.lanes.every(({ tail }) => tail.length < 2)) return null;
        const spreads = measured.longRuns.flatMap((longRun) => longRun?.spread?.[sample] ?? []);
        const histogram = {
          spreads,
          unit,
          ghosts: measured.before.flatMap((longRun) => longRun?.spread?.[sample] ?? []),
          marks: chart.lanes.flatMap(({ mark }) => mark ?? []),
          bracket: chart.bracket,
        };
        return (
          <section key={sample}>
            <h4>{label}</h4>
            <div class="pair">
              <figure>
                <figcaption>{laterStrings.survival}</figcaption>
                <Shapes class="chart" drawing={drawTail(chart)} label={tailWords(chart)} />
              </figure>
              {spreads.length === state.lanes.length && (
                <figure>
                  <figcaption>{laterStrings.histogram}</figcaption>
                  <Shapes
                    class="chart"
                    drawing={drawHistogram(histogram)}
                    label={`${laterStrings.chartOf} ${label}${chart.bracket ? `. ${chart.bracket.words}` : ''}`}
                  />
                </figure>
              )}
            </div>
          </section>
        );
      })}
      <Readouts context={context} measured={measured} full />
    </div>
  );
}

function LaneKey({ labels }: { labels: readonly string[] }): VNode {
  return (
    <ul class="legend">
      {labels.map((label, lane) => (
        <li key={lane}>
          <svg class="swatch" viewBox="0 0 24 8" aria-hidden="true">
            <path class={`curve line-${lane}`} d="M0 4H24" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
