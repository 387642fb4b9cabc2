/**
 * The strip under the stage: the run's own history to a time axis, with the play head on it. Draggable anywhere; arrows
 * go from event to event, Shift and an arrow one second of watching.
 */
import type { VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { figures } from '../amount.ts';
import { HISTORY, highest, historyPath } from '../charts/history.ts';
import { ticks } from '../charts/scale.ts';
import { nextMoment, previousMoment, timeWords } from '../figure/shown.ts';
import type { Shown } from '../figure/shown.ts';
import { strings } from '../strings.ts';
import type { FrameContext } from './context.ts';

export function Scrubber({ context, spoken }: { context: FrameContext; spoken: string }): VNode {
  const { shown, at, dispatch, simulation, state } = context;
  const strip = useRef<HTMLDivElement>(null);
  const share = (moment: number) => (moment - shown.from) / Math.max(shown.until - shown.from, Number.MIN_VALUE);
  const seek = (to: number | null, otherwise: number) => {
    if (state.playing) dispatch({ do: 'play', playing: false });
    dispatch({ do: 'seek', at: Math.min(shown.until, Math.max(shown.from, to ?? otherwise)) });
  };
  const point = (event: PointerEvent) => {
    const box = strip.current?.getBoundingClientRect();
    if (box) seek(shown.from + ((event.clientX - box.left) / box.width) * (shown.until - shown.from), at);
  };
  const press = (event: KeyboardEvent) => {
    const back = event.key === 'ArrowLeft' || event.key === 'ArrowDown';
    const forth = event.key === 'ArrowRight' || event.key === 'ArrowUp';
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (back || forth) {
      if (event.shiftKey) seek(at + (back ? -shown.pace : shown.pace), at);
      else if (back) seek(previousMoment(shown, at), shown.from);
      else seek(nextMoment(shown, at), shown.until);
    } else if (event.key === 'PageUp' || event.key === 'PageDown')
      seek(at + (event.key === 'PageUp' ? 10 : -10) * shown.pace, at);
    else if (event.key === 'Home') seek(shown.from, at);
    else if (event.key === 'End') seek(shown.until, at);
    else if (event.key === ' ') dispatch({ do: 'play', playing: !state.playing });
    else return;
    event.preventDefault();
  };
  const ground = useMemo(() => <Ground shown={shown} share={share} />, [shown]);
  const head = percent(share(at));
  return (
    <div
      class="scrubber"
      ref={strip}
      role="slider"
      tabIndex={0}
      aria-label={strings.transport.scrub}
      aria-valuemin={shown.from}
      aria-valuemax={shown.until}
      aria-valuenow={Number(at.toFixed(shown.decimals))}
      aria-valuetext={`${timeWords(shown, at, simulation.clock.unit)}. ${spoken}`}
      aria-describedby={`${context.uid}-hint`}
      onKeyDown={press}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus({ preventScroll: true });
        point(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) point(event);
      }}
    >
      <svg class="strip" width="100%" height="56" aria-hidden="true">
        <rect class="past" x="0" y="0" width={head} height={HISTORY.height} />
        {ground}
        <line class="head" x1={head} x2={head} y1="0" y2={HISTORY.height} />
        <circle class="knob" cx={head} cy={HISTORY.height} r="6" />
      </svg>
    </div>
  );
}

/** What does not move: the history and its axis. */
function Ground({ shown, share }: { shown: Shown; share: (moment: number) => number }): VNode {
  const histories = shown.replays.map((each) => each.history);
  const most = highest(histories);
  const times = ticks(shown.from, shown.until, 5);
  return (
    <>
      <svg
        viewBox={`0 0 ${HISTORY.width} ${HISTORY.height}`}
        width="100%"
        height={HISTORY.height}
        preserveAspectRatio="none"
      >
        {histories.map((history, lane) => (
          <path
            key={lane}
            class={`curve line-${lane}`}
            d={historyPath(history, shown, most)}
            vector-effect="non-scaling-stroke"
          />
        ))}
      </svg>
      <line class="axis" x1="0" x2="100%" y1={HISTORY.height} y2={HISTORY.height} />
      {times.map((time) => (
        <line
          key={`tick-${time}`}
          class="axis"
          x1={percent(share(time))}
          x2={percent(share(time))}
          y1={HISTORY.height}
          y2={HISTORY.height + 4}
        />
      ))}
      {times.map((time) => {
        const place = share(time);
        return (
          <text
            key={time}
            class="quiet"
            x={percent(place)}
            y={HISTORY.height + 17}
            text-anchor={place < 0.03 ? 'start' : place > 0.97 ? 'end' : 'middle'}
          >
            {figures(time, Number.isInteger(time) ? 0 : Math.min(shown.decimals, decimalsOf(time)))}
          </text>
        );
      })}
    </>
  );
}

const percent = (share: number): string => `${Math.round(share * 10000) / 100}%`;
const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;
