/**
 * The frame every simulation stands in. Rendered at build as it will be hydrated: at the poster's moment, or, behind a
 * prediction, at the run's first moment with everything that tells the outcome in a closed `details`.
 */
import type { ParameterValues, Simulation } from '@under-load/engine';
import { formatScenario, problemSentence } from '@under-load/engine';
import type { VNode } from 'preact';
import { useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import { initialState, reduce } from '../figure/state.ts';
import type { Act, FigureState } from '../figure/state.ts';
import type { Served } from '../figure/served.ts';
import type { LongRun } from '../figure/long-run.ts';
import type { Shown } from '../figure/shown.ts';
import { strings } from '../strings.ts';
import { hasActions } from './context.ts';
import type { FrameContext } from './context.ts';
import { Controls } from './Controls.tsx';
import { Finding } from './Finding.tsx';
import { Later } from './Later.tsx';
import { More } from './More.tsx';
import type { Parts } from './parts.ts';
import { Presets } from './Presets.tsx';
import { Announcer, Sentence, spokenSentence } from './Sentence.tsx';
import type { Services } from './services.ts';
import { StageView } from './StageView.tsx';
import { Tabs, tabId } from './Tabs.tsx';
import { Transport } from './Transport.tsx';
import { useLayouts } from './use-layouts.ts';
import { linkOf, useLink } from './use-link.ts';
import { useLongRun } from './use-long-run.ts';
import { usePlaying } from './use-playing.ts';
import { useShown } from './use-shown.ts';

export interface FrameProps {
  readonly simulation: Simulation;
  readonly served: Served;
  readonly parts: Parts;
  /** Given by the page it lives in; at build there is none. */
  readonly services?: Services;
  /** Told of every run that is shown. */
  readonly onShown?: (shown: Shown) => void;
  /** Told of the first lane's long run whenever it has grown. */
  readonly onMeasured?: (told: Told) => void;
}

/** What a challenge judges: the first lane's long run, and whether the reader has changed anything. */
export interface Told {
  readonly seeds: number;
  readonly wanted: number;
  readonly parameters: ParameterValues;
  readonly measures: LongRun['measures'];
  readonly scenario: string;
  readonly changed: boolean;
}

export function Frame({ simulation, served, parts, services, onShown, onMeasured }: FrameProps): VNode {
  const [state, dispatch] = useReducer<FigureState, Act, null>(
    (before, act) => reduce(simulation, served, before, act),
    null,
    () => initialState(simulation, served),
  );
  const [open, setOpen] = useState(served.reveal === 'open');
  const { shown, fault, stale } = useShown(simulation, state.lanes);
  const at = Math.min(shown.until, Math.max(shown.from, open ? (state.at ?? shown.poster) : shown.from));
  const uid = `figure-${served.id || served.simulation}`;
  const context: FrameContext = { simulation, served, state, shown, at, dispatch, parts, uid };
  const element = services?.element;
  const layouts = useLayouts(element);
  const measured = useLongRun(simulation, served, state.lanes, services, state.view === 'charts');
  usePlaying(context, element);
  useLink(context, services);
  useEffect(() => onShown?.(shown), [shown]);
  useEffect(() => {
    const [lane] = state.lanes;
    const [longRun] = measured.longRuns;
    if (!lane || !longRun) return;
    const scenario = `${simulation.id}?${formatScenario(simulation, lane.scenario)}`;
    const home = initialState(simulation, served).lanes[0];
    const changed =
      home !== undefined && formatScenario(simulation, lane.scenario) !== formatScenario(simulation, home.scenario);
    onMeasured?.({
      seeds: measured.seeds,
      wanted: measured.wanted,
      parameters: lane.scenario.parameters,
      measures: longRun.measures,
      scenario,
      changed,
    });
  }, [measured, state.lanes]);
  useEffect(() => {
    if (open) return;
    // What the reader did before the figure came to life counts too.
    if (element?.dataset['bet'] !== undefined || element?.querySelector<HTMLDetailsElement>('.results')?.open) {
      setOpen(true);
      return;
    }
    const bet = (event: Event) => {
      if ((event as CustomEvent<{ figure?: string }>).detail?.figure === served.id) setOpen(true);
    };
    document.addEventListener('under-load:bet', bet);
    return () => document.removeEventListener('under-load:bet', bet);
  }, [open]);
  useEffect(() => {
    if (state.at !== null || state.problems.length) setOpen(true);
  }, [state.at, state.problems]);

  const spoken = spokenSentence(context);
  const link = linkOf(context);
  const acting =
    hasActions(context) && (state.chosen !== null || (state.lanes[0]?.scenario.interventions.length ?? 0) > 0);
  const still = [simulation, served, state.lanes, state.preset, state.view, shown, measured, services];
  const finding = useMemo(() => <Finding context={context} measured={measured} />, still);
  const lead = useMemo(() => <Controls context={context} drawer="lead" />, still);
  const everyday = useMemo(() => <Controls context={context} drawer="everyday" />, still);
  const title =
    served.title ?? (served.alone ? simulation.title : (simulation.scenarios[state.preset]?.title ?? simulation.title));
  const stage = (
    <StageView
      context={context}
      draw={parts.draw}
      setup={!open}
      layouts={layouts}
      label={open ? `${title}. ${spoken}` : title}
    />
  );

  const rest = (
    <>
      {finding}
      <Sentence context={context} />
      <Transport context={context} spoken={spoken} />
      {lead}
      {everyday}
      {acting && <Later load={() => import('./Actions.tsx')} show={({ Actions }) => <Actions context={context} />} />}
      <More context={context} services={services} acting={acting} link={link} />
    </>
  );
  return (
    <section class={`frame view-${state.view}${open ? '' : ' setup'}`} aria-label={title} aria-busy={stale}>
      <header>
        <h3>{title}</h3>
        {open && <Tabs context={context} />}
      </header>
      {state.problems.length > 0 && <Problems state={state} />}
      {fault !== null && (
        <p class="problems" role="alert">
          {strings.failed}: {fault}
        </p>
      )}
      {shown.notices.map((notice) => (
        <p key={notice} class="problems">
          {notice}
        </p>
      ))}
      {served.goal && <p class="goal">{served.goal}</p>}
      {served.alone && <Presets context={context} />}
      {open ? (
        <div
          class="panel"
          id={`${uid}-panel`}
          role={served.views.length > 1 ? 'tabpanel' : undefined}
          aria-labelledby={served.views.length > 1 ? tabId(uid, state.view) : undefined}
        >
          {state.view === 'stage' && stage}
          {state.view === 'charts' && (
            <Later
              key="charts"
              load={() => import('./Charts.tsx')}
              show={({ Charts }) => <Charts context={context} measured={measured} />}
            />
          )}
          {state.view === 'events' && (
            <Later
              key="events"
              load={() => import('./Events.tsx')}
              show={({ Events }) => <Events context={context} />}
            />
          )}
          {state.view === 'code' && (
            <Later
              key="code"
              load={() => import('./Code.tsx')}
              show={({ Code }) => <Code context={context} services={services} />}
            />
          )}
          {state.view === 'about' && (
            <Later key="about" load={() => import('./About.tsx')} show={({ About }) => <About context={context} />} />
          )}
          {rest}
        </div>
      ) : (
        <>
          <div class="panel alone">{stage}</div>
          <details class="results" onToggle={(event) => services && event.currentTarget.open && setOpen(true)}>
            <summary>{strings.results}</summary>
            <div class="panel">{rest}</div>
          </details>
        </>
      )}
      <p class="unseen" id={`${uid}-hint`}>
        {strings.transport.hint}
      </p>
      <Announcer words={spoken} />
    </section>
  );
}

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
