/** Distributions of the long run, all lanes on one axis, and every measure on both horizons. */
import type { VNode } from 'preact';
import { drawHistogram } from '../charts/histogram.ts';
import { drawTail, tailWords } from '../charts/tail.ts';
import { Shapes } from '../Shapes.tsx';
import { laterStrings } from '../later-strings.ts';
import type { FrameContext } from './context.ts';
import { Readouts } from './Readouts.tsx';
import type { Measured } from './use-long-run.ts';

export function Charts({ context, measured }: { context: FrameContext; measured: Measured }): VNode {
  const { simulation, state } = context;
  return (
    <div class="charts">
      {Object.entries(simulation.samples ?? {}).map(([sample, { label, unit }]) => {
        const lanes = state.lanes.map((lane, index) => ({
          label: lane.label,
          tail: measured.longRuns[index]?.tails[sample] ?? [],
        }));
        const spreads = measured.longRuns.flatMap((longRun) => longRun?.spread?.[sample] ?? []);
        const chart = { lanes, unit };
        if (lanes.every(({ tail }) => tail.length < 2)) return null;
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
                    drawing={drawHistogram(spreads, unit)}
                    label={`${laterStrings.chartOf} ${label}`}
                  />
                </figure>
              )}
            </div>
          </section>
        );
      })}
      {state.lanes.length > 1 && <LaneKey labels={state.lanes.map(({ label }) => label)} />}
      <Readouts context={context} measured={measured} full />
    </div>
  );
}

export function LaneKey({ labels }: { labels: readonly string[] }): VNode {
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
