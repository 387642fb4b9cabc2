/**
 * Measures on both horizons, kept apart: this window, and the long run with its interval beside theory. Beside the stage
 * those the figure names, in full every one.
 */
import type { Measure, Prediction } from '@under-load/engine';
import type { VNode } from 'preact';
import { amount } from '../amount.ts';
import { laterStrings } from '../later-strings.ts';
import type { FrameContext } from './context.ts';
import { horizon, predicted, valueOf } from './Finding.tsx';
import type { Measured } from './use-long-run.ts';

export function Readouts({
  context,
  measured,
  full = false,
}: {
  context: FrameContext;
  measured: Measured;
  full?: boolean;
}): VNode {
  const { simulation, served, state, shown } = context;
  const lanes = state.lanes.map((_, lane) => lane);
  const rows = Object.entries(simulation.measures).filter(([name]) => full || served.measures.includes(name));
  const silent = silences(context, measured, new Set(rows.map(([name]) => name)));
  // Where nothing is random both horizons are one.
  const certain = simulation.clock.deterministic === true;
  return (
    <div class="readouts scrolls" role="region" aria-label={laterStrings.measure} tabIndex={full ? 0 : undefined}>
      <table>
        <thead>
          <tr>
            <th scope="col">{laterStrings.measure}</th>
            {full && lanes.length > 1 && <th scope="col">{laterStrings.lane}</th>}
            {!certain && <th scope="col">{laterStrings.inWindow}</th>}
            <th scope="col">{certain ? laterStrings.value : horizon(measured)}</th>
            {full && <th scope="col">{laterStrings.theory}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.flatMap(([name, measure]) =>
            (full ? lanes : lanes.slice(0, 1)).map((lane) => (
              <tr key={`${name}-${lane}`}>
                {lane === 0 && (
                  <th scope="row" rowSpan={full ? lanes.length : 1} title={measure.definition}>
                    {measure.label}
                  </th>
                )}
                {full && lanes.length > 1 && <td>{state.lanes[lane]?.label}</td>}
                {!certain && (
                  <td>
                    {measure.studyOnly ? '' : amount(shown.replays[lane]?.run.measures[name] ?? NaN, measure.unit)}
                  </td>
                )}
                <td>
                  <b>{valueOf(measured.longRuns[lane] ?? null, name, measure)}</b>
                  {!full && <Beside prediction={measured.longRuns[lane]?.theory[name]} measure={measure} />}
                </td>
                {full && (
                  <td>
                    <Theory prediction={measured.longRuns[lane]?.theory[name]} measure={measure} />
                  </td>
                )}
              </tr>
            )),
          )}
        </tbody>
      </table>
      {silent.map((why) => (
        <p key={why} class="why">
          {why}
        </p>
      ))}
    </div>
  );
}

function Beside({ prediction, measure }: { prediction: Prediction | undefined; measure: Measure }): VNode | null {
  const value = predicted(prediction);
  if (value === undefined) return null;
  return (
    <small>
      {laterStrings.theory} {amount(value, measure.unit)}
    </small>
  );
}

function Theory({ prediction, measure }: { prediction: Prediction | undefined; measure: Measure }): VNode | null {
  if (!prediction) return null;
  if ('silent' in prediction) return <small>{prediction.silent}</small>;
  return (
    <>
      {amount(prediction.value, measure.unit)}{' '}
      <small>
        {prediction.formula}. {prediction.source}
      </small>
    </>
  );
}

/** Why theory says nothing, each reason once. */
function silences({ state }: FrameContext, { longRuns }: Measured, of: ReadonlySet<string>): readonly string[] {
  if (state.lanes.length > 1) return [];
  return [
    ...new Set(
      Object.entries(longRuns[0]?.theory ?? {}).flatMap(([name, prediction]) =>
        of.has(name) && 'silent' in prediction ? [prediction.silent] : [],
      ),
    ),
  ];
}
