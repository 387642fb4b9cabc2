/** What the drawer holds: other scenarios, comparing, acting, seeds, the link to exactly this. */
import type { Simulation } from '@under-load/engine';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { anotherSeed } from '../figure/change-run.ts';
import { writeLink } from '../figure/link.ts';
import { seek } from '../figure/state.ts';
import { laterStrings } from '../later-strings.ts';
import { strings } from '../strings.ts';
import { Actions } from './Actions.tsx';
import { Compare } from './Compare.tsx';
import { hasActions } from './context.ts';
import type { FrameContext } from './context.ts';
import { Controls } from './Controls.tsx';
import { Presets } from './Presets.tsx';
import type { Services } from './services.ts';

interface DrawerProps {
  readonly context: FrameContext;
  readonly simulation: Simulation;
  readonly acting: boolean;
}

export function Drawer({ context, simulation, acting }: DrawerProps): VNode {
  const { state, dispatch, served, shown, services } = context;
  const seed = state.lanes[0]?.scenario.seed ?? 1;
  const titles = Object.entries(simulation.scenarios).map(([name, { title }]) => [name, title] as const);
  const link = () => writeLink(simulation, served, { ...state, preset: state.preset.name });
  return (
    <>
      {!served.alone && (
        <Presets context={context} titles={titles} look={simulation.scenarios[state.preset.name]?.look} />
      )}
      <Controls context={context} drawer="advanced" />
      <Compare context={context} />
      {hasActions(context) && !acting && <Actions context={context} />}
      <div class="run">
        <button type="button" class="key" onClick={() => dispatch(seek(shown.from))}>
          {laterStrings.restart}
        </button>
        <button type="button" class="key" onClick={() => dispatch(anotherSeed)}>
          {laterStrings.anotherSeed}
        </button>
        <span class="hint">{laterStrings.seed(seed)}</span>
        {services && <CopyLink services={services} link={link} />}
      </div>
      <p class="hint">{strings.transport.hint}</p>
    </>
  );
}

function CopyLink({ services, link }: { services: Services; link: () => string }): VNode {
  const [words, setWords] = useState<string>(laterStrings.link.copy);
  const copy = () => {
    const text = link();
    services.link.write(text);
    const copied =
      navigator.clipboard?.writeText(services.link.address(text)) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => setWords(laterStrings.link.copied),
      () => setWords(laterStrings.link.failed),
    );
    window.setTimeout(() => setWords(laterStrings.link.copy), 2500);
  };
  return (
    <button type="button" class="key" onClick={copy}>
      <span aria-live="polite">{words}</span>
    </button>
  );
}
