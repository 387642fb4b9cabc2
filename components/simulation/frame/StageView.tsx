/** The picture under the play head. Both layouts are in the page until the browser knows which one it shows. */
import type { VNode } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { roundAmount } from '../amount.ts';
import { emptied, longWait } from '../stage/stage-lane.ts';
import type { Layout, StageLane } from '../stage/stage-lane.ts';
import type { DrawStage } from '../stage/draw-stage.ts';
import { strings } from '../strings.ts';
import { Shapes } from '../Shapes.tsx';
import type { FrameContext } from './context.ts';

/** A picture taller than this scrolls away on a phone: one that stayed would leave no room for the rest. */
const STICKY_HEIGHT = 360;

interface StageViewProps {
  readonly context: FrameContext;
  readonly draw: DrawStage;
  readonly setup: boolean;
  readonly layouts: readonly Layout[];
  readonly label: string;
}

export function StageView({ context, draw, setup, layouts, label }: StageViewProps): VNode {
  const { simulation, shown, at, dispatch } = context;
  const root = useRef<HTMLDivElement>(null);
  const lanes: StageLane[] = shown.replays.map((each, index) => ({
    label: shown.labels[index] ?? '',
    run: each.run,
    moment: setup ? emptied(each.at(at)) : each.at(at),
  }));
  const options = { vocabulary: simulation.vocabulary, pace: shown.pace, sameDemand: shown.sameDemand, setup };
  const acts = Object.keys(simulation.actions ?? {}).length > 0;
  const latest = useRef(context);
  latest.current = context;
  const drags = (shown.replays[0]?.run.scene.handles?.length ?? 0) > 0;
  useEffect(() => {
    if (!drags) return;
    let detach = () => {};
    let gone = false;
    void import('./attach-handles.ts').then(({ attachHandles }) => {
      if (!gone && root.current) detach = attachHandles(root.current, () => latest.current);
    });
    return () => {
      gone = true;
      detach();
    };
  }, [drags]);
  const legend = useMemo(() => <Legend context={context} />, [simulation, shown]);

  const click = (event: MouseEvent) => {
    const thing = (event.target as Element).closest('[data-thing]')?.getAttribute('data-thing');
    if (acts && thing) dispatch({ do: 'choose', thing: Number(thing) });
  };
  return (
    <div class={`stage${acts ? ' acts' : ''}`} ref={root} onClick={click}>
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
      {legend}
    </div>
  );
}

/** Only the signs this simulation can show. */
function Legend({ context: { simulation, shown } }: { context: FrameContext }): VNode | null {
  const spans = Object.values(simulation.vocabulary.spans ?? {});
  const marks = Object.values(simulation.vocabulary.marks ?? {});
  const scene = shown.replays[0]?.run.scene.kind;
  const entries: [string, string][] = [];
  if (scene === 'network') {
    const queued = spans.find(({ glyph }) => glyph === 'queued');
    if (queued)
      entries.push(
        ['wait', strings.legend.wait],
        [
          'slow',
          strings.legend.slow(roundAmount(longWait(shown.pace), simulation.clock.unit === 'steps' ? 'steps' : 's')),
        ],
      );
    if (marks.some(({ glyph }) => glyph === 'choice')) entries.push(['choice', strings.legend.choice]);
    if (marks.some(({ glyph }) => glyph === 'look')) entries.push(['look', strings.legend.look]);
    if (spans.some(({ glyph }) => glyph === 'served')) entries.push(['work', strings.legend.work]);
  }
  if (scene === 'shelf') entries.push(['cached', strings.legend.cached], ['absent', strings.legend.absent]);
  const shaded = Object.values(simulation.vocabulary.fields ?? {}).find(({ glyph }) => glyph === 'shade');
  if (scene === 'cells' && shaded)
    for (const [value, word] of (shaded.values ?? []).entries())
      entries.push([`cell s-${shaded.shades?.[value] ?? 'plain'}`, word]);
  if (scene === 'lanes' && shaded) {
    // What came of operations, by the first kind of each status; then what a stretch of a line says.
    const statuses = new Map(spans.map(({ status, label }) => [status, label] as const).reverse());
    for (const status of ['ok', 'stale', 'fail'] as const) {
      const label = statuses.get(status);
      if (label) entries.push([`bar s-${status}`, label]);
    }
    for (const [value, word] of (shaded.values ?? []).entries()) {
      const shade = shaded.shades?.[value] ?? 'plain';
      if (shade !== 'plain') entries.push([`stretch s-${shade}`, word]);
    }
  }
  if (entries.length === 0) return null;
  return (
    <ul class="legend">
      {entries.map(([name, words]) => (
        <li key={name + words}>
          <i class={`sign ${name}`} />
          {words}
        </li>
      ))}
    </ul>
  );
}
