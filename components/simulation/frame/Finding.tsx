/** What the long run says: where lanes are compared, their difference is the picture; alone, the numbers are. */
import type { Measure, Prediction } from '@under-load/engine';
import type { VNode } from 'preact';
import { amount, amountWithin } from '../amount.ts';
import { differenceWords, drawDifference } from '../charts/difference.ts';
import { drawTail, tailWords } from '../charts/tail.ts';
import type { TailChart } from '../charts/tail.ts';
import { differenceBetween } from '../figure/finding.ts';
import type { LongRun } from '../figure/long-run.ts';
import { Shapes } from '../Shapes.tsx';
import { laterStrings } from '../later-strings.ts';
import type { FrameContext } from './context.ts';
import { Readouts } from './Readouts.tsx';
import type { Measured } from './use-long-run.ts';

export function Finding({ context, measured }: { context: FrameContext; measured: Measured }): VNode {
  const { simulation, state } = context;
  const name = state.preset.finding;
  const measure = simulation.measures[name];
  if (state.lanes.length < 2 || !measure) return <Readouts context={context} measured={measured} />;
  return (
    <div class="finding">
      <p class="heading">
        <span>{chartTitle(context, name, measure)}</span>
        <span class="horizon">{horizon(measured, laterStrings.longRunShort)}</span>
      </p>
      <FindingChart context={context} measured={measured} name={name} measure={measure} />
      <dl class="lanes-key">
        {state.lanes.map(({ label }, lane) => (
          <div key={lane}>
            <dt>
              <svg class="swatch" viewBox="0 0 24 8" aria-hidden="true">
                <path class={`curve line-${lane}`} d="M0 4H24" />
              </svg>
              {label}
            </dt>
            <dd>
              <b>{valueOf(measured.longRuns[lane] ?? null, name, measure)}</b>
              {theoryOf(measured.longRuns[lane]?.theory[name], measure)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** The sample whose distribution shows a measure: the first in the measure's unit. */
function sampleFor({ simulation }: FrameContext, measure: Measure): string | undefined {
  return Object.entries(simulation.samples ?? {}).find(([, { unit }]) => unit === measure.unit)?.[0];
}

function chartTitle(context: FrameContext, name: string, measure: Measure): string {
  const sample = sampleFor(context, measure);
  if (sample === undefined) return context.simulation.measures[name]?.label ?? name;
  const label = context.simulation.samples?.[sample]?.label ?? '';
  return measure.unit === 's' ? laterStrings.shareSlower(label) : laterStrings.shareAbove(label);
}

export function FindingChart({
  context,
  measured,
  name,
  measure,
}: {
  context: FrameContext;
  measured: Measured;
  name: string;
  measure: Measure;
}): VNode {
  const chart = findingTail(context, measured, name);
  if (chart) return <Shapes class="chart" drawing={drawTail(chart)} label={tailWords(chart)} />;
  const bracket = bracketOf(measured, name, measure);
  const lanes = context.state.lanes.map(({ label }, lane) => ({
    label,
    value: measured.longRuns[lane]?.measures[name]?.value ?? NaN,
    halfWidth: measured.longRuns[lane]?.measures[name]?.halfWidth ?? null,
    theory: predicted(measured.longRuns[lane]?.theory[name]),
  }));
  return (
    <Shapes
      class="chart"
      drawing={drawDifference(lanes, measure.unit, bracket)}
      label={differenceWords(lanes, measure.unit, bracket?.words)}
    />
  );
}

/** The distribution that shows a measure, with the measure's marks in it; null where none does or none is known. */
export function findingTail(context: FrameContext, { longRuns, before }: Measured, name: string): FindingTail | null {
  const measure = context.simulation.measures[name];
  const sample = measure && sampleFor(context, measure);
  if (!measure || sample === undefined || !longRuns.some((longRun) => (longRun?.tails[sample]?.length ?? 0) > 1))
    return null;
  return {
    sample,
    lanes: context.state.lanes.map(({ label }, lane) => ({
      label,
      tail: longRuns[lane]?.tails[sample] ?? [],
      mark: longRuns[lane]?.measures[name]?.value,
      theory: predicted(longRuns[lane]?.theory[name]),
    })),
    unit: measure.unit,
    bracket: bracketOf({ longRuns }, name, measure),
    ghosts: before.map((longRun) => longRun?.tails[sample] ?? []),
  };
}

interface FindingTail extends TailChart {
  readonly sample: string;
}

function bracketOf({ longRuns }: Pick<Measured, 'longRuns'>, name: string, measure: Measure): TailChart['bracket'] {
  const difference = differenceBetween(longRuns, name, measure);
  return difference ? { from: difference.larger, to: difference.smaller, words: difference.words } : undefined;
}

export const predicted = (prediction: Prediction | undefined): number | undefined =>
  prediction && 'value' in prediction ? prediction.value : undefined;

/** A verdict is said in its words where every run agreed. */
export function valueOf(longRun: LongRun | null, name: string, { unit, values }: Measure): string {
  const measurement = longRun?.measures[name];
  const word = measurement && !measurement.halfWidth ? values?.[measurement.value] : undefined;
  if (word !== undefined) return word;
  return measurement ? amountWithin(measurement.value, measurement.halfWidth, unit) : '…';
}

function theoryOf(prediction: Prediction | undefined, { unit }: Measure): string {
  const value = predicted(prediction);
  return `, ${value === undefined ? laterStrings.noTheory : `${laterStrings.theory} ${amount(value, unit)}`}`;
}

export function horizon({ seeds, wanted }: Measured, name: string = laterStrings.longRun): string {
  if (seeds === 0) return laterStrings.measuring;
  return seeds < wanted ? `${name}, ${seeds}/${wanted}` : name;
}
