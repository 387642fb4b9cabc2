/** One figure as a page serves it: checked, run, measured, and rendered to HTML by the frame that will hydrate it. */
import { problemSentence } from '@under-load/engine';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { servedLongRun } from '../../components/simulation/figure/long-run.ts';
import { serveStart } from '../../components/simulation/figure/serve-start.ts';
import { servedText } from '../../components/simulation/figure/served-text.ts';
import { VIEWS } from '../../components/simulation/figure/served.ts';
import type { Served, View } from '../../components/simulation/figure/served.ts';
import { usualSweep } from '../../components/simulation/figure/sweep-ask.ts';
import { show } from '../../components/simulation/figure/shown.ts';
import { everyPart } from '../../components/simulation/frame/every-part.ts';
import { Frame } from '../../components/simulation/frame/Frame.tsx';
import { needsStacks } from '../../components/simulation/stage/needs-stacks.ts';
import { besidePages } from '../bundle/beside-pages.ts';
import { modelFile } from '../bundle/model-files.ts';
import { href } from '../course/href.ts';
import { measuredAtBuild } from './measured-at-build.ts';
import { loadSimulation } from './registry.ts';

/** What an author writes: `<Simulation id="two-rules" of="lb-arena" scenario="two-rules" set="servers=4" />`. */
export interface FigureRequest {
  readonly id?: string | undefined;
  readonly of: string;
  readonly scenario?: string | undefined;
  readonly set?: string | undefined;
  readonly title?: string | undefined;
  /** Comma lists of names. */
  readonly views?: string | undefined;
  readonly lock?: string | undefined;
  readonly hide?: string | undefined;
  readonly measures?: string | undefined;
  /** What the reader is asked to reach, in words. */
  readonly goal?: string | undefined;
  readonly reveal?: 'open' | 'afterPrediction' | undefined;
  readonly alone?: boolean | undefined;
}

export interface ServedFigure {
  readonly html: string;
  /** For the element's attributes: what the browser needs to come to the same frame. */
  readonly served: string;
  /** Where its model lies. */
  readonly model: string;
  /** Where its long runs lie, for who reaches for the figure. */
  readonly longRuns: string;
}

/** As many as stand beside the stage without making the figure taller. A definition names the telling ones first. */
const MEASURES_SHOWN = 5;

/** A mistake of an author is an error that names the figure, what was found and what is allowed. */
export async function serveFigure(request: FigureRequest): Promise<ServedFigure> {
  const simulation = await loadSimulation(request.of);
  const { start, lanes, problems } = serveStart(simulation, { preset: request.scenario, set: request.set });
  const faults = [
    ...problems.map(problemSentence),
    ...wrongNames('lock', names(request.lock), [...Object.keys(simulation.parameters), 'do']),
    ...wrongNames('hide', names(request.hide), [...Object.keys(simulation.parameters), 'do']),
    ...wrongNames('views', names(request.views), VIEWS),
    ...wrongNames('measures', names(request.measures), Object.keys(simulation.measures)),
    ...(request.reveal === 'afterPrediction' && !request.id
      ? ['reveal="afterPrediction" needs an id, so that a prediction can name the figure.']
      : []),
  ];
  if (faults.length)
    throw new Error(`<Simulation${request.id ? ` id="${request.id}"` : ''} of="${request.of}">: ${faults.join(' ')}`);

  const runs = show(simulation, lanes).replays.map(({ run }) => run);
  const { look, ...preset } = start.preset;
  const [lock, hide] = [names(request.lock), names(request.hide)];
  const sweeps = usualSweep(simulation, { lanes, preset, lock, hide }) !== null;
  const served: Served = {
    id: request.id ?? '',
    simulation: request.of,
    scene: runs[0]?.scene.kind ?? 'network',
    stacks: needsStacks(runs, simulation.vocabulary) || undefined,
    preset: request.scenario,
    set: request.set,
    // Its own page says what to look for above the stage.
    start: { ...start, preset: request.alone ? { ...preset, look } : preset },
    title: request.title,
    views:
      request.views === undefined
        ? VIEWS.filter((view) => (view === 'code' ? simulation.code : view !== 'sweep' || sweeps))
        : (['stage', ...names(request.views).filter((view) => view !== 'stage')] as View[]),
    lock,
    hide,
    measures:
      request.measures === undefined
        ? Object.keys(simulation.measures).slice(0, MEASURES_SHOWN)
        : names(request.measures),
    goal: request.goal,
    reveal: request.reveal ?? 'open',
    alone: request.alone
      ? Object.entries(simulation.scenarios).map(([name, { title }]) => [name, title] as const)
      : undefined,
    code: href(`/simulations/${request.of}/code/`),
  };
  const measured = await measuredAtBuild(request);
  const longRuns = servedText(measured.map((longRun) => servedLongRun(longRun, preset.finding)));
  const html = renderToString(h(Frame, { simulation, served, parts: everyPart, longRuns }));
  return {
    html,
    served: servedText(served),
    model: href(modelFile(request.of)),
    longRuns: href(besidePages('long-runs', longRuns)),
  };
}

const names = (list: string | undefined): string[] => (list ?? '').split(/[\s,]+/).filter((name) => name !== '');

function wrongNames(attribute: string, given: readonly string[], allowed: readonly string[]): string[] {
  return given
    .filter((name) => !allowed.includes(name))
    .map((name) => `${attribute}: found “${name}”, allowed are ${allowed.join(', ')}.`);
}
