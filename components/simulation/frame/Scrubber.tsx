/**
 * The strip under the stage: the run's own history to a time axis, with the play head on it. Draggable anywhere; arrows
 * go from event to event, Shift and an arrow one second of watching.
 */
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { STRIP_HEIGHT } from '../charts/strip-height.ts';
import { nextMoment, percent, previousMoment, shareOf, timeWords } from '../figure/shown.ts';
import { play, seek } from '../figure/state.ts';
import { strings } from '../strings.ts';
import { AsServed } from './AsServed.tsx';
import type { FrameContext } from './context.ts';
import { keyed, stripKeys } from './keys.ts';

export interface ScrubberProps {
  readonly context: FrameContext;
  readonly spoken: string;
  /** Once it is there. */
  readonly ground: VNode | null;
}

export function Scrubber({ context, spoken, ground }: ScrubberProps): VNode {
  const { shown, at, dispatch, simulation, state } = context;
  const strip = useRef<HTMLDivElement>(null);
  const go = (to: number | null, otherwise: number) => {
    if (state.playing) dispatch(play(false));
    dispatch(seek(Math.min(shown.until, Math.max(shown.from, to ?? otherwise))));
  };
  const point = (event: PointerEvent) => {
    const box = strip.current?.getBoundingClientRect();
    if (box) go(shown.from + ((event.clientX - box.left) / box.width) * (shown.until - shown.from), at);
  };
  const onKey = (event: KeyboardEvent) => {
    const press = keyed(stripKeys, event);
    if (!press) return;
    const { act, by } = press;
    const [end, near] = by < 0 ? [shown.from, previousMoment] : [shown.until, nextMoment];
    if (act === 'play') dispatch(play(!state.playing));
    else if (act === 'event') go(near(shown, at), end);
    else if (act === 'end') go(end, at);
    else go(at + by * (act === 'ten' ? 10 : 1) * shown.pace, at);
    event.preventDefault();
  };
  const head = percent(shareOf(shown, at));
  return (
    <div
      class="scrubber"
      ref={strip}
      role="slider"
      tabIndex={0}
      aria-label={strings.transport.scrub}
      aria-valuemin={shown.from}
      aria-valuemax={shown.until}
      aria-valuenow={at}
      aria-valuetext={`${timeWords(shown, at, simulation.clock.unit)}. ${spoken}`}
      aria-describedby={`${context.uid}-hint`}
      onKeyDown={onKey}
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
        <rect class="past" x="0" y="0" width={head} height={STRIP_HEIGHT} />
        <AsServed as="g">{ground}</AsServed>
        <line class="head" x1={head} x2={head} y1="0" y2={STRIP_HEIGHT} />
        <circle class="knob" cx={head} cy={STRIP_HEIGHT} r="6" />
      </svg>
    </div>
  );
}
