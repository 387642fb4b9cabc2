/**
 * The picture under the play head. Both layouts are in the page until the browser knows which one it shows. The legend
 * stands beside it, not in it: on a phone the picture stays in view, and the legend would take its room.
 */
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { chooseThing } from '../figure/state.ts';
import { emptied } from '../stage/stage-lane.ts';
import type { Layout, StageLane, StageOptions } from '../stage/stage-lane.ts';
import type { DrawStage } from '../stage/draw-stage.ts';
import { Shapes } from '../Shapes.tsx';
import { AsServed } from './AsServed.tsx';
import type { FrameContext } from './context.ts';

/** A picture taller than this scrolls away on a phone: one that stayed would leave no room for the rest. */
const STICKY_HEIGHT = 360;

interface StageViewProps {
  readonly context: FrameContext;
  readonly draw: DrawStage;
  readonly stacks: StageOptions['stacks'];
  readonly setup: boolean;
  readonly layouts: readonly Layout[];
  readonly label: string;
  /** Whether a reader has reached for the figure. */
  readonly near: boolean;
  /** Once it is there. */
  readonly legend: VNode | null;
}

export function StageView({ context, draw, stacks, setup, layouts, label, near, legend }: StageViewProps): VNode {
  const { simulation, shown, at, dispatch } = context;
  const root = useRef<HTMLDivElement>(null);
  const pressed = useRef<PointerEvent | null>(null);
  const lanes: StageLane[] = shown.replays.map((each, index) => ({
    label: shown.labels[index] ?? '',
    run: each.run,
    moment: setup ? emptied(each.at(at)) : each.at(at),
  }));
  const options = { vocabulary: simulation.vocabulary, pace: shown.pace, sameDemand: shown.sameDemand, setup, stacks };
  const acts = Object.keys(simulation.actions ?? {}).length > 0;
  const latest = useRef(context);
  latest.current = context;
  const drags = (shown.replays[0]?.run.scene.handles?.length ?? 0) > 0;
  useEffect(() => {
    if (!drags || !near) return;
    let detach = () => {};
    let gone = false;
    void import('./attach-handles.ts').then(({ attachHandles }) => {
      if (!gone && root.current) detach = attachHandles(root.current, () => latest.current, pressed.current);
    });
    return () => {
      gone = true;
      detach();
    };
  }, [drags, near]);

  const click = (event: MouseEvent) => {
    const thing = (event.target as Element).closest('[data-thing]')?.getAttribute('data-thing');
    if (acts && thing) dispatch(chooseThing(Number(thing)));
  };
  return (
    <>
      <div
        class={`stage${acts ? ' acts' : ''}`}
        ref={root}
        onClick={click}
        onPointerDown={(event) => (pressed.current = event)}
        onPointerUp={() => (pressed.current = null)}
      >
        {layouts.map((layout) => {
          const drawing = draw(lanes, { ...options, layout });
          const tall = layout === 'narrow' && drawing.height > STICKY_HEIGHT ? ' tall' : '';
          return (
            <Shapes
              key={layout}
              class={layout + tall + (layouts.length === 1 ? ' only' : '')}
              drawing={drawing}
              label={label}
            />
          );
        })}
      </div>
      <AsServed class="signs">{legend}</AsServed>
    </>
  );
}
