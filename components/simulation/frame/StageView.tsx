/**
 * The picture under the play head. Both layouts are in the page until the browser knows which one it shows. The legend
 * stands beside it, not in it: on a phone the picture stays in view, and the legend would take its room.
 */
import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { emptied } from '../stage/stage-lane.ts';
import type { Layout, StageLane, StageOptions } from '../stage/stage-lane.ts';
import type { DrawStage } from '../stage/draw-stage.ts';
import { Shapes } from '../Shapes.tsx';
import { strings } from '../strings.ts';
import { AsServed } from './AsServed.tsx';
import type { FrameContext } from './context.ts';
import { keyed, stageKeys } from './keys.ts';
import type * as StagePicks from './stage-picks.ts';

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
  const { simulation, shown, at, state, uid } = context;
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

  const alive = layouts.length === 1;
  const layout = layouts[0] as Layout;
  const [picks, setPicks] = useState<typeof StagePicks | null>(null);
  const fetchPicks = () => import('./stage-picks.ts').then((module) => (setPicks(module), module));
  const asked = state.item !== null && !setup;
  useEffect(() => {
    if (asked && !picks) void fetchPicks();
  }, [asked]);
  const follow = useMemo(
    () => (picks && asked && state.item ? picks.followed(shown.replays, state.item) : null),
    [picks, asked, shown, state.item],
  );
  const stage = { draw, lanes, options: { ...options, layout } };
  const click = (event: MouseEvent) => {
    if (!setup) void fetchPicks().then(({ clickOnStage }) => clickOnStage(latest.current, stage, event));
  };
  const press = (event: KeyboardEvent) => {
    const asked = event.target === event.currentTarget && keyed(stageKeys, event);
    if (!asked || (asked.act === 'thing' && !acts)) return;
    event.preventDefault();
    void fetchPicks().then(({ keyOnStage }) => keyOnStage(latest.current, stage, asked));
  };
  return (
    <>
      <div
        class={`stage${acts ? ' acts' : ''}`}
        ref={root}
        {...(alive &&
          !setup && {
            tabIndex: 0,
            role: 'application',
            'aria-label': strings.stage,
            'aria-describedby': `${uid}-keys`,
          })}
        onClick={click}
        onKeyDown={press}
        onPointerDown={(event) => (pressed.current = event)}
        onPointerUp={() => (pressed.current = null)}
      >
        {layouts.map((layout) => {
          const drawing =
            picks && follow
              ? picks.drawPicked(draw, lanes, { ...options, layout }, follow)
              : draw(lanes, { ...options, layout });
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
        {asked && state.item && state.view !== 'inspect' && (
          <p class="unseen" role="status">
            {[shown.replays.length > 1 && shown.labels[state.item.lane], `${state.item.kind} ${state.item.ordinal}`]
              .filter(Boolean)
              .join(': ')}
          </p>
        )}
      </div>
      <AsServed class="signs">{legend}</AsServed>
    </>
  );
}
