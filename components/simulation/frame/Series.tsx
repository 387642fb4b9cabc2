/** The run over time. A press on it moves the play head; the scrubber below does the same by keyboard. */
import { historyOf } from '@under-load/engine';
import type { VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { drawSeries, seriesPlane, seriesWords } from '../charts/series.ts';
import { figures } from '../figures.ts';
import { play, seek } from '../figure/state.ts';
import type { Shown } from '../figure/shown.ts';
import { laterStrings } from '../later-strings.ts';
import { Shapes } from '../Shapes.tsx';
import { strings } from '../strings.ts';
import type { FrameContext } from './context.ts';
import { useLayouts } from './use-layouts.ts';

export function Series({ context }: { context: FrameContext }): VNode {
  const { simulation, shown, state, at, dispatch, services } = context;
  const before = useBefore(shown);
  const histories = useMemo(() => shown.replays.map(({ run }) => historyOf(run, simulation)), [shown]);
  const ghosts = useMemo(
    () =>
      before?.from === shown.from && before.until === shown.until
        ? before.replays.map(({ run }) => historyOf(run, simulation))
        : [],
    [before, shown],
  );
  const { unit } = simulation.clock;
  const words = (time: number, last: boolean) => {
    const number = figures(time, decimalsOf(time, shown.decimals));
    return last && unit === 'seconds' ? strings.at(number, unit) : number;
  };
  const chart = {
    ...{ histories, ghosts, at, words },
    window: { from: shown.from, until: shown.until },
    done: (state.lanes[0]?.scenario.interventions ?? []).map((each) => each.at),
    narrow: useLayouts(services?.element).at(-1) === 'narrow',
  };
  const go = (event: MouseEvent) => {
    const svg = (event.currentTarget as Element).querySelector('svg');
    if (!svg) return;
    const box = svg.getBoundingClientRect();
    const { width, left, right } = seriesPlane(chart);
    const share = (((event.clientX - box.left) / box.width) * width - left) / (right - left);
    if (state.playing) dispatch(play(false));
    dispatch(seek(shown.from + Math.min(1, Math.max(0, share)) * (shown.until - shown.from)));
  };
  return (
    <section class="series">
      <h4>{laterStrings.overTime(histories[0]?.label ?? '')}</h4>
      <div onClick={go}>
        <Shapes class="chart" drawing={drawSeries(chart)} label={seriesWords(shown.labels, chart)} />
      </div>
    </section>
  );
}

/** What was shown before. */
function useBefore(shown: Shown): Shown | null {
  const last = useRef<{ readonly now: Shown; readonly before: Shown | null }>({ now: shown, before: null });
  if (last.current.now !== shown) last.current = { now: shown, before: last.current.now };
  return last.current.before;
}

const decimalsOf = (value: number, most: number): number => Math.min(most, String(value).split('.')[1]?.length ?? 0);
