/**
 * One measure along one parameter: asked for, guessed at, run in a thread of its own, laid over theory and the guess, and
 * told again as a table. Every mark is a run that can be shown.
 */
import styles from '../sweep.css?url';
import type { Measure, Parameter } from '@under-load/engine';
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { amount } from '../amount.ts';
import { sweepPicture } from '../charts/sweep-picture.ts';
import type { SweepPicture } from '../charts/sweep-picture.ts';
import { setValue } from '../figure/set-value.ts';
import { setSweep, sweepable, usualSweep } from '../figure/sweep-ask.ts';
import type { SweepAsk } from '../figure/sweep-ask.ts';
import { sweepAxis } from '../figure/sweep-axis.ts';
import { judgeGuess, seedsOf } from '../figure/swept.ts';
import { laterStrings } from '../later-strings.ts';
import { sweepStrings } from '../sweep-strings.ts';
import type { FrameContext } from './context.ts';
import { SweepAsks } from './SweepAsks.tsx';
import { SweepChart } from './SweepChart.tsx';
import { SweepLegend } from './SweepLegend.tsx';
import { measuredWords, SweepTable } from './SweepTable.tsx';
import { useLayouts } from './use-layouts.ts';
import type { Measured } from './use-long-run.ts';
import { useSweep } from './use-sweep.ts';

interface SweepProps {
  readonly context: FrameContext;
  readonly measured: Measured | null;
}

export function Sweep(props: SweepProps): VNode {
  const { simulation, state } = props.context;
  const { sweep } = state;
  const names = sweepable(simulation, state);
  const usual = useMemo(() => usualSweep(simulation, state), [names.join()]);
  const ask =
    sweep && names.includes(sweep.parameter) ? sweep : usual && { ...usual, measure: sweep?.measure ?? usual.measure };
  return (
    <>
      <link rel="stylesheet" href={styles} />
      {ask ? <Asked {...props} ask={ask} /> : <p class="empty sweep">{sweepStrings.nothing}</p>}
    </>
  );
}

function Asked({ context, measured, ask }: SweepProps & { readonly ask: SweepAsk }): VNode {
  const { simulation, state, dispatch, services } = context;
  const parameter = simulation.parameters[ask.parameter] as Parameter;
  const measure = simulation.measures[ask.measure] as Measure;
  const axis = useMemo(
    () => sweepAxis(parameter, ask, state.lanes[0]?.scenario.parameters ?? {}),
    [ask.parameter, ask.range?.from, ask.range?.to],
  );
  const sweep = useSweep(context, ask, axis);
  const [log, setLog] = useState<boolean | null>(null);
  const { swept, before, phase, fault } = sweep;
  const guess = sweep.guesses[ask.measure] ?? axis.values.map(() => null);
  const picture = sweepPicture({
    ...{ model: simulation, lanes: state.lanes, ask, axis, swept, before, guess, log },
    known: measured?.longRuns[0]?.measures[ask.measure]?.value,
    narrow: useLayouts(services?.element).at(-1) === 'narrow',
  });
  const { chart, words, current, notes, unit } = picture;
  const guessing = phase === 'waiting';
  const setGuess = (values: readonly (number | null)[]) => sweep.guess(ask.measure, values);
  const choose = (place: number) => {
    const value = axis.values[place];
    if (value !== undefined) dispatch(setValue(simulation, ask.parameter, value));
  };
  const title = sweepStrings.chart(measure.label, parameter.label.toLowerCase());
  return (
    <div class="sweep">
      <SweepAsks context={context} ask={ask} log={chart.domain.log} setLog={setLog} />
      <SweepChart
        {...{ chart, guessing, choose, current, setGuess }}
        label={title}
        words={(place) => (guessing ? guessWords(picture, place) : pointWords(picture, place))}
        name={(place) => sweepStrings.guessAt(words[place] ?? '')}
      />
      <SweepLegend chart={chart} labels={state.lanes.map(({ label }) => label)} />
      <div class="going">
        {phase === 'running' ? (
          <button type="button" class="key" onClick={sweep.stop}>
            {sweepStrings.stop}
          </button>
        ) : (
          <button
            type="button"
            class="key"
            onClick={() => {
              dispatch(setSweep(ask));
              sweep.start();
            }}
          >
            {guessing ? sweepStrings.run : sweepStrings.again}
          </button>
        )}
        {phase === 'running' && (
          <progress max={swept?.of ?? 1} value={swept?.done ?? 0} aria-label={sweepStrings.progress} />
        )}
        {guessing && guess.some((value) => value !== null) && (
          <button type="button" class="key" onClick={() => setGuess(guess.map(() => null))}>
            {sweepStrings.clear}
          </button>
        )}
        <p class="hint" role="status">
          {phase === 'done' ? `${sweepStrings.done(seedsOf(swept))} ${sweepStrings.hint}` : sweepStrings[phase]}
        </p>
      </div>
      {fault !== undefined && (
        <p class="problems" role="alert">
          {laterStrings.stopped}: {fault}
        </p>
      )}
      {phase === 'done' && <Judged picture={picture} />}
      {notes.map((note) => (
        <p key={note} class="why">
          {note}
        </p>
      ))}
      <SweepTable
        {...{ words, unit, guess, guessing, current, choose }}
        caption={title}
        parameter={parameter.label}
        size={chart.domain.high}
        lanes={picture.lanes}
        setGuess={(place, value) => setGuess(guess.map((each, i) => (i === place ? value : each)))}
      />
    </div>
  );
}

function guessWords({ chart: { guess }, unit }: SweepPicture, place: number): string {
  const value = guess[place] ?? null;
  return value === null ? sweepStrings.noGuess : amount(value, unit);
}

function pointWords({ lanes, words, unit, current }: SweepPicture, place: number): string {
  const values = lanes.map(
    ({ label, measured }) => `${lanes.length > 1 ? `${label} ` : ''}${measuredWords(measured[place] ?? null, unit)}`,
  );
  const value = words[place] ?? '';
  return `${value}: ${values.join(', ')}. ${place === current ? sweepStrings.shown : sweepStrings.show(value)}`;
}

/** The guess beside what was measured. With several lanes it was about the first. */
function Judged({ picture: { chart, lanes, words, unit } }: { picture: SweepPicture }): VNode | null {
  const measured = lanes[0]?.measured.map((point) => point?.value ?? null) ?? [];
  const { close, of, farthest } = judgeGuess(chart.guess, measured);
  if (of === 0) return null;
  const [said, is] = [chart.guess[farthest ?? 0] ?? null, measured[farthest ?? 0] ?? null];
  return (
    <p class="judged">
      {sweepStrings.close(close, of)}
      {close < of && said !== null && is !== null
        ? sweepStrings.farthest(words[farthest ?? 0] ?? '', amount(said, unit), amount(is, unit))
        : ''}
      .
    </p>
  );
}
