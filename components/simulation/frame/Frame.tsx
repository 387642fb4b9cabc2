/**
 * The frame every simulation stands in. Rendered at build as it will be hydrated: at the poster's moment, or, behind a
 * prediction, at the run's first moment with everything that tells the outcome in a closed `details`.
 *
 * A page brings to life what plays and scrubs the run. What changes it, or only shows something once it is changed,
 * stays as served (`Awakened`, `AsServed`) or away (`Later`) until a reader reaches for the figure.
 */
import type { Model } from '@under-load/engine';
import { problemSentence } from '@under-load/engine';
import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { startState } from '../figure/state.ts';
import type { FigureState } from '../figure/state.ts';
import type { Served } from '../figure/served.ts';
import { strings } from '../strings.ts';
import { AsServed } from './AsServed.tsx';
import { Awakened } from './Awakened.tsx';
import { hasActions } from './context.ts';
import type { FrameContext } from './context.ts';
import { figureKeys, keyed } from './keys.ts';
import { Later } from './Later.tsx';
import { More } from './More.tsx';
import type { Parts } from './parts.ts';
import { Announcer, Sentence, spokenSentence } from './Sentence.tsx';
import type { Services } from './services.ts';
import { StageView } from './StageView.tsx';
import { Tabs, tabId } from './Tabs.tsx';
import { Transport } from './Transport.tsx';
import { useLaterParts } from './use-later-parts.ts';
import { useLayouts } from './use-layouts.ts';
import { useLink } from './use-link.ts';
import type { Measured } from './use-long-run.ts';
import { usePlaying } from './use-playing.ts';
import { useShown } from './use-shown.ts';

export interface FrameProps {
  readonly simulation: Model;
  readonly served: Served;
  readonly parts: Parts;
  /** Given by the page it lives in; at build there is none. */
  readonly services?: Services;
  /** Given at build: what was measured, as text. */
  readonly longRuns?: string;
}

export function Frame({ simulation, served, parts, services, longRuns }: FrameProps): VNode {
  const start = useMemo(() => startState(simulation, served), []);
  const [state, dispatch] = useState<FigureState>(start);
  const [asked, setAsked] = useState(served.reveal === 'open');
  const [near, setNear] = useState(false);
  const [keys, setKeys] = useState(false);
  const [measured, setMeasured] = useState<Measured | null>(null);
  const reach = () => setNear(true);
  const changed = state.lanes !== start.lanes || state.view !== 'stage';
  const opening = asked && served.reveal !== 'open';
  const later = useLaterParts({
    ...{ parts: parts.later, longRuns, services },
    wanted: near || changed || opening || state.goal !== undefined,
    changed: changed || opening,
  });
  const open = asked && (later !== null || !opening);
  const { shown, fault, stale } = useShown(simulation, state.lanes);
  const at = Math.min(shown.until, Math.max(shown.from, open ? (state.at ?? shown.poster) : shown.from));
  const uid = `figure-${served.id || served.simulation}`;
  const context: FrameContext = { simulation, served, state, shown, at, dispatch, services, uid };
  const element = services?.element;
  const layouts = useLayouts(element);
  usePlaying(context, element);
  useLink(context);
  useEffect(() => services?.shown(shown), [shown]);
  useEffect(() => {
    if (asked) return;
    // What the reader did before the figure came to life counts too.
    if (element?.dataset['bet'] !== undefined || element?.querySelector<HTMLDetailsElement>('.results')?.open) {
      setAsked(true);
      return;
    }
    const bet = (event: Event) => {
      if ((event as CustomEvent<{ figure?: string }>).detail?.figure === served.id) setAsked(true);
    };
    document.addEventListener('under-load:bet', bet);
    return () => document.removeEventListener('under-load:bet', bet);
  }, [asked]);
  useEffect(() => {
    if (state.at !== null || state.problems.length) setAsked(true);
  }, [state.at, state.problems]);

  const spoken = spokenSentence(context);
  const acting =
    hasActions(context) && (state.chosen !== null || (state.lanes[0]?.scenario.interventions.length ?? 0) > 0);
  const inspecting = state.view === 'inspect' || (state.item !== null && !served.views.includes('inspect'));
  const still = [state.lanes, state.preset, state.view, shown, later];
  const outcome = useMemo(
    () =>
      later &&
      later.longRuns !== null && (
        <later.Outcome context={context} served={later.longRuns} home={start.lanes} report={setMeasured} />
      ),
    still,
  );
  const legend = useMemo(() => later && <later.Legend context={context} />, [shown, later]);
  const ground = useMemo(() => later && <later.Ground simulation={simulation} shown={shown} />, [shown, later]);
  const asServed = { ...context, state: start };
  const controls = (now: FrameContext) =>
    later && (
      <>
        <later.Controls context={now} drawer="lead" />
        <later.Controls context={now} drawer="everyday" />
      </>
    );
  const presets = (now: FrameContext) =>
    later && served.alone ? <later.Presets context={now} titles={served.alone} look={now.state.preset.look} /> : null;
  const awakened = (part: typeof controls) => (
    <Awakened live={services !== undefined} served={part(asServed)}>
      {part(context)}
    </Awakened>
  );
  const knobs = useMemo(() => awakened(controls), still);
  const menu = useMemo(() => awakened(presets), still);
  const title = served.title ?? (served.alone ? simulation.title : state.preset.title);
  const stage = (
    <StageView
      context={context}
      draw={parts.draw}
      stacks={parts.stacks ?? later?.drawStacks}
      setup={!open}
      layouts={layouts}
      label={open ? `${title}. ${spoken}` : title}
      near={near}
      legend={legend}
    />
  );

  const rest = (
    <>
      <AsServed class="outcome">{outcome}</AsServed>
      <Sentence context={context} />
      <Transport context={context} spoken={spoken} ground={ground} showKeys={() => setKeys(true)} />
      {knobs}
      {acting && <Later load={() => import('./Actions.tsx')} show={({ Actions }) => <Actions context={context} />} />}
      <More context={context} acting={acting} measured={measured} />
    </>
  );
  return (
    <section
      class={`frame view-${state.view}${open ? '' : ' setup'}`}
      aria-label={title}
      aria-busy={stale}
      onPointerEnter={reach}
      onFocusIn={reach}
      onKeyDown={(event) => keyed(figureKeys, event) && !(event.target as Element).matches(TAKES_TEXT) && setKeys(true)}
    >
      <header>
        <h3>{title}</h3>
        {open && <Tabs context={context} />}
      </header>
      {state.problems.length > 0 && <Problems state={state} />}
      {fault !== null && later && <later.Fault why={fault} />}
      {shown.notices.map((notice) => (
        <p key={notice} class="problems">
          {notice}
        </p>
      ))}
      {state.goal && <p class="goal">{state.goal}</p>}
      {served.alone && menu}
      {open ? (
        <div
          class="panel"
          id={`${uid}-panel`}
          role={served.views.length > 1 ? 'tabpanel' : undefined}
          aria-labelledby={served.views.length > 1 ? tabId(uid, state.view) : undefined}
        >
          {(state.view === 'stage' || state.view === 'inspect') && stage}
          {(inspecting || state.view !== 'stage') && (
            <Later
              load={() => import('./Views.tsx')}
              show={({ Views }) => <Views context={context} inspecting={inspecting} measured={measured} />}
            />
          )}
          {rest}
        </div>
      ) : (
        <>
          <div class="panel alone">{stage}</div>
          <details class="results" onToggle={(event) => services && event.currentTarget.open && setAsked(true)}>
            <summary>{strings.results}</summary>
            <div class="panel">{rest}</div>
          </details>
        </>
      )}
      {later && <later.Deeds context={context} />}
      {later && <later.Keys context={context} open={keys} close={() => setKeys(false)} />}
      <Announcer words={spoken} />
    </section>
  );
}

const TAKES_TEXT = '[type=text],[type=number],select,textarea';

function Problems({ state }: { state: FigureState }): VNode {
  return (
    <div class="problems" role="status">
      <p>{strings.problem}</p>
      <ul>
        {state.problems.map((problem) => (
          <li key={problem.where}>{problemSentence(problem)}</li>
        ))}
      </ul>
    </div>
  );
}
