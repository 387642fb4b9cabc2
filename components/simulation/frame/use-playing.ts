/**
 * Moves the play head while the figure plays: smoothly by the clock, or from event to event for readers who asked their
 * system for less motion. Out of sight it stands still, and asks for no frame.
 */
import { useEffect, useRef } from 'preact/hooks';
import type { FrameContext } from './context.ts';
import { nextMoment } from '../figure/shown.ts';
import { play, seek } from '../figure/state.ts';

const LONGEST_FRAME = 0.1;
const STEP_MS = 1400;

export function usePlaying(
  context: Pick<FrameContext, 'state' | 'shown' | 'at' | 'dispatch'>,
  element: HTMLElement | undefined,
): void {
  const latest = useRef(context);
  latest.current = context;
  const { playing } = context.state;
  useEffect(() => {
    if (!playing || !element) return;
    const { shown, at, dispatch } = latest.current;
    if (at >= shown.until) dispatch(seek(shown.from));
    const goOn = matchMedia('(prefers-reduced-motion: reduce)').matches ? stepAlong : runAlong;
    let rest: (() => void) | null = null;
    const watcher = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting) rest ??= goOn(latest);
      else {
        rest?.();
        rest = null;
      }
    });
    watcher.observe(element);
    return () => {
      rest?.();
      watcher.disconnect();
    };
  }, [playing, element]);
}

type Latest = { readonly current: Pick<FrameContext, 'state' | 'shown' | 'at' | 'dispatch'> };

function runAlong(latest: Latest): () => void {
  let before: number | null = null;
  let frame = requestAnimationFrame(function tick(time) {
    const { shown, at, state, dispatch } = latest.current;
    const passed = before === null ? 0 : Math.min(LONGEST_FRAME, (time - before) / 1000);
    before = time;
    if (passed > 0) {
      const to = Math.min(shown.until, at + passed * shown.pace * state.speed);
      dispatch(seek(to));
      if (to >= shown.until) dispatch(play(false));
    }
    frame = requestAnimationFrame(tick);
  });
  return () => cancelAnimationFrame(frame);
}

function stepAlong(latest: Latest): () => void {
  const timer = window.setInterval(() => {
    const { shown, at, dispatch } = latest.current;
    const to = nextMoment(shown, at);
    dispatch(seek(to ?? shown.until));
    if (to === null) dispatch(play(false));
  }, STEP_MS);
  return () => window.clearInterval(timer);
}
